/** What the panel's page loads before its verdicts show and how long that takes, beside what one would write first. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { STORY } from '../../test/browser/fixtures/panel-views';
import buildPages, { BUILD } from '../../test/browser/harness/build-pages';
import { startChromium } from '../../test/browser/harness/chromium';
import { servePages } from '../../test/browser/harness/page-server';
import { figure, type Benchmark, type Figure } from '../figure';
import { buildPeers } from './build-peers';
import { gzipBytes, showing } from './showing';
import { pageWeights } from './weights';

const ROOT = join(__dirname, '../..');
/** The quickest round counts: other work of the machine can only add to it. */
const ROUNDS = 7;
const PANEL_KILOBYTES = 110;
/** The page, its scripts side by side, and its texts beside what it asked for. */
const SEQUENCE = 3;
/** How many times as long as React alone the panel may take. */
const TIMES_BARE = 1.5;

export const pages: Benchmark = {
  name: 'pages',
  about:
    'what the panel loads and how long it takes to its verdicts, on a processor four times slower',
  async run() {
    const browser = await startChromium().catch(() => null);
    if (browser === null) return 'there is no Chromium; CHROMIUM may name one.';
    buildPages();
    const folder = join(ROOT, '.local/bench/pages');
    mkdirSync(folder, { recursive: true });
    const peers = await buildPeers(folder);
    const [app, others] = await Promise.all([servePages(), servePages(peers)]);
    try {
      const contestants = [
        { name: 'panel', server: app, page: 'panel.html', built: BUILD },
        { name: 'bare', server: others, page: 'bare-react.html', built: peers },
        { name: 'atlaskit', server: others, page: 'atlaskit.html', built: peers },
      ] as const;
      const times: Record<string, number[]> = {};
      const bytes: Record<string, number> = {};
      let invokes = 0;
      let inSequence = 0;
      // Taken in turns, so that a busy moment of the machine falls on all.
      for (let round = 0; round < ROUNDS; round++) {
        for (const { name, server, page, built } of contestants) {
          const shown = await showing(browser, server, page, { ok: true, value: STORY });
          (times[name] ??= []).push(shown.milliseconds);
          bytes[name] = gzipBytes(shown.loaded, built) / 1024;
          if (name === 'panel') ({ invokes, inSequence } = shown);
        }
      }
      return [...figuresOf(times, bytes, { invokes, inSequence }), ...(await pageWeights())];
    } finally {
      await Promise.all([app.stop(), others.stop(), browser.close()]);
    }
  },
};

const PEERS = {
  bare: 'React and the bridge alone',
  atlaskit: 'the same with Atlaskit’s table, lozenge and button in one chunk',
} as const;

function figuresOf(
  times: Record<string, number[]>,
  bytes: Record<string, number>,
  { invokes, inSequence }: { invokes: number; inSequence: number },
): Figure[] {
  const quickest = (name: string): number => Math.min(...(times[name] ?? []));
  const figures: Figure[] = [
    figure({
      name: 'panel: requests of the page until its verdicts show',
      figure: invokes,
      unit: 'requests',
      better: 'less',
      goal: 1,
    }),
    figure({
      name: 'panel: files one after another until its verdicts show',
      figure: inSequence,
      unit: 'requests',
      better: 'less',
      goal: SEQUENCE,
    }),
    figure({
      name: `panel: time to its verdicts, in times of ${PEERS.bare}`,
      figure: quickest('panel') / quickest('bare'),
      unit: 'times',
      better: 'less',
      goal: TIMES_BARE,
    }),
  ];
  for (const peer of ['bare', 'atlaskit'] as const) {
    figures.push(
      figure({
        name: `panel: loaded before its verdicts show, beside ${PEERS[peer]}`,
        figure: bytes['panel'] ?? 0,
        unit: 'KB gzip',
        better: 'less',
        goal: PANEL_KILOBYTES,
        peer: { name: PEERS[peer], figure: bytes[peer] ?? 0 },
      }),
      figure({
        name: `panel: from the page to its verdicts, beside ${PEERS[peer]}`,
        figure: quickest('panel'),
        unit: 'ms on a processor four times slower',
        better: 'less',
        peer: { name: PEERS[peer], figure: quickest(peer) },
      }),
    );
  }
  return figures;
}
