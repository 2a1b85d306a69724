/** Every card of the settings has a title of one kind, under the heading of its part. */
import { configure, screen, within } from '@testing-library/react';
import OtherParts from '../../static/src/settings/OtherParts';
import { Announcer } from '../../static/src/shared/Announcer';
import { speak } from '../../static/src/shared/texts';
import { t } from '../english';
import { failing } from './harness/answers';
import { openHost } from './harness/bridge';
import { showInSettings } from './harness/settings-shown';

configure({ asyncUtilTimeout: 20_000 });

speak(t);

const never = () => Promise.resolve(false);

test.each(['work', 'priority', 'questions'] as const)('%s', async (part) => {
  openHost(() => failing());
  showInSettings(
    <Announcer>
      <OtherParts
        part={part}
        saving={{ restore: never, follow: never }}
        forgotten={() => undefined}
      />
    </Announcer>,
  );
  const cards = await screen.findAllByRole('region');
  for (const card of cards) {
    const [title] = within(card).getAllByRole('heading', { level: 3 });
    expect(title?.className).toBe('subheading');
    // Nothing stands above it.
    expect(card.textContent.startsWith(title?.textContent ?? '?')).toBe(true);
  }
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
});
