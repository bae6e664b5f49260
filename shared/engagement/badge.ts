// What a badge says, as data. The words are in the locale files; the shapes and colours in the overlay and the screens.

export type Badge =
  | { readonly kind: 'count'; readonly n: number; readonly m: number; readonly toConfirm: boolean }
  | { readonly kind: 'closing'; readonly n: number; readonly m: number }
  | { readonly kind: 'last'; readonly n: number; readonly m: number }
  | { readonly kind: 'paused'; readonly n: number; readonly m: number }
  | { readonly kind: 'session'; readonly n: number }
  | { readonly kind: 'beyond' }
  | { readonly kind: 'no-agreement' }
  | { readonly kind: 'intro' }
  | { readonly kind: 'follow-up' }
  | { readonly kind: 'urgent' }
  | { readonly kind: 'ended'; readonly on: string }
  | { readonly kind: 'whose' };

/** The tone a badge is drawn in: one bar colour each, always beside the words. */
export type BadgeTone = 'track' | 'closing' | 'last' | 'beyond' | 'ended' | 'quiet';

export function badgeTone(badge: Badge): BadgeTone {
  switch (badge.kind) {
    case 'count':
    case 'session':
    case 'follow-up':
      return 'track';
    case 'closing':
      return 'closing';
    case 'last':
      return 'last';
    case 'beyond':
      return 'beyond';
    case 'ended':
      return 'ended';
    case 'paused':
    case 'no-agreement':
    case 'intro':
    case 'urgent':
    case 'whose':
      return 'quiet';
  }
}
