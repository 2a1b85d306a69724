import { fireEvent, render } from '@testing-library/react';
import type { Person } from '../../src/contract/panel';
import { PersonAvatar } from '../../static/src/shared/PersonAvatar';
import { openHost } from './harness/bridge';

const PICTURE = 'https://avatar.example/ada.png';
const ADA: Person = { accountId: 'ada', displayName: 'Ada', avatarUrl: PICTURE, active: true };

const sourcesIn = (place: HTMLElement): (string | null)[] =>
  [...place.querySelectorAll('img')].map((picture) => picture.getAttribute('src'));
const shapesIn = (place: HTMLElement): number => place.querySelectorAll('svg').length;

beforeEach(() => {
  openHost(() => {
    throw new Error('No function is asked.');
  });
});

test('a person’s picture is shown, and read to nobody', () => {
  const { container } = render(<PersonAvatar person={ADA} size="small" />);
  expect(sourcesIn(container)).toEqual([PICTURE]);
  expect(shapesIn(container)).toBe(0);
  expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
});

test.each([
  ['nobody is known', undefined],
  ['a person has no picture', { ...ADA, avatarUrl: null }],
])('where %s there is the shape of a person', (_, person) => {
  const { container } = render(<PersonAvatar person={person} size="small" />);
  expect(sourcesIn(container)).toEqual([]);
  expect(shapesIn(container)).toBe(1);
});

test('a picture that cannot be had gives way to the shape, until there is another one', () => {
  const { container, rerender } = render(<PersonAvatar person={ADA} size="medium" />);
  const [picture] = container.querySelectorAll('img');
  if (!picture) throw new Error('There is no picture.');
  fireEvent.error(picture);
  expect([sourcesIn(container), shapesIn(container)]).toEqual([[], 1]);
  const other = `${PICTURE}?new`;
  rerender(<PersonAvatar person={{ ...ADA, avatarUrl: other }} size="medium" />);
  expect([sourcesIn(container), shapesIn(container)]).toEqual([[other], 0]);
});
