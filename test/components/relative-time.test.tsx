import { act, render, screen } from '@testing-library/react';
import { RelativeTime } from '../../static/src/shared/RelativeTime';

const SAVED = '2026-03-02T09:00:00.000Z';
const MINUTE_MS = 60_000;

/** What stands on the page where it says when something was saved. */
const shown = (): string => screen.getByRole('time').textContent;

describe('An age', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('grows while one looks, by the clock and not by how often the browser lets it tick', async () => {
    const now = Date.parse(SAVED);
    const { rerender } = render(<RelativeTime at={SAVED} now={now} locale="en-US" />);
    expect(shown()).toBe('now');
    await act(() => jest.advanceTimersByTimeAsync(1.5 * MINUTE_MS));
    expect(shown()).toBe('1 minute ago');
    await act(() => jest.advanceTimersByTimeAsync(12 * MINUTE_MS));
    expect(shown()).toBe('13 minutes ago');

    // The page is told the time anew: what went by before is in it.
    rerender(<RelativeTime at={SAVED} now={now + 20 * MINUTE_MS} locale="en-US" />);
    expect(shown()).toBe('20 minutes ago');
    await act(() => jest.advanceTimersByTimeAsync(2 * MINUTE_MS));
    expect(shown()).toBe('22 minutes ago');
  });

  test('catches up when a browser that let the page sleep lets it tick again', async () => {
    const now = Date.parse(SAVED);
    render(<RelativeTime at={SAVED} now={now} locale="de-DE" />);
    // The clock goes on, and no timer runs.
    jest.setSystemTime(Date.now() + 3 * 60 * MINUTE_MS);
    await act(() => jest.advanceTimersByTimeAsync(0.5 * MINUTE_MS));
    expect(shown()).toBe('vor 3 Stunden');
  });

  test('of what is no date is nothing', () => {
    const { container } = render(<RelativeTime at="soon" now={0} locale="en-US" />);
    expect(container.textContent).toBe('');
  });
});
