type Level = 'info' | 'error';

/** Keeps what the app logs out of the report of the tests, until mocks are restored. */
export function silenceLog(...levels: Level[]): void {
  const silent: readonly Level[] = levels.length > 0 ? levels : ['info', 'error'];
  for (const level of silent) jest.spyOn(console, level).mockImplementation(() => undefined);
}
