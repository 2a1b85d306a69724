/** What a body of text is where nothing says it, as the standard has it. */
const TEXT = 'text/plain;charset=UTF-8';

/**
 * A response whose text is at hand. The standard's own makes a stream of every body and reads it back in pieces, which takes
 * longer than what the local services do for an answer; this one does so only for whoever asks for more than the text.
 */
export class HeldResponse extends Response {
  readonly #text: string | null;
  #isRead = false;
  /** The standard's own, once somebody asked for what only that has. */
  #streamed: Response | null = null;

  /** @param text null where there is no body */
  constructor(text: string | null, init: ResponseInit = {}) {
    super(null, init);
    this.#text = text;
    if (text !== null && !this.headers.has('content-type')) this.headers.set('content-type', TEXT);
  }

  /** @returns the same answer, held; the given one is read by that */
  static async of(response: Response): Promise<HeldResponse> {
    if (response instanceof HeldResponse) return response;
    const { status, statusText, headers } = response;
    const text = await response.text();
    return new HeldResponse(text === '' ? null : text, { status, statusText, headers });
  }

  /** Of the body, in bytes. */
  get size(): number {
    return Buffer.byteLength(this.#text ?? '');
  }

  override get bodyUsed(): boolean {
    return this.#streamed?.bodyUsed ?? this.#isRead;
  }

  override get body(): Response['body'] {
    return this.#stream().body;
  }

  override async text(): Promise<string> {
    if (this.#streamed !== null) return this.#streamed.text();
    this.#refuseAgain();
    this.#isRead = this.#text !== null;
    return this.#text ?? '';
  }

  override async json(): Promise<unknown> {
    return JSON.parse(await this.text()) as unknown;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#stream().arrayBuffer();
  }

  override async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array(await this.arrayBuffer());
  }

  override async blob(): Promise<Blob> {
    return this.#stream().blob();
  }

  override async formData(): Promise<FormData> {
    return this.#stream().formData();
  }

  override clone(): Response {
    return this.#stream().clone();
  }

  #stream(): Response {
    this.#refuseAgain();
    const { status, statusText, headers } = this;
    return (this.#streamed ??= new Response(this.#text, { status, statusText, headers }));
  }

  /** @throws TypeError where the body was read, as the standard has it */
  #refuseAgain(): void {
    if (this.#isRead) throw new TypeError('The body has been read.');
  }
}
