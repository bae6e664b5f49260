// The project's own Google Meet page: green room, asking to be let in, in the call, left. In the shape the real one was seen to
// have, its traps included: while asking, the whole toolbar is there and the own preview carries a participant id.
// `window.setMeetState('in')` moves between the states without a load, as Meet does. No request leaves it.
export type MeetState = 'lobby' | 'asking' | 'in' | 'left';

export type MeetPage = {
  readonly code?: string;
  /** The event's name, as the tab's title carries it; without one the title carries the code. */
  readonly title?: string;
  readonly state?: MeetState;
  /** Names on the remote tiles. The page shows them; nothing of ours may read them. */
  readonly people?: readonly string[];
};

export function googleMeetCall(page: MeetPage = {}): string {
  const code = page.code ?? 'abc-defg-hij';
  const people = page.people ?? ['M'];
  const views: Record<MeetState, string> = {
    lobby: lobbyView(page.title ?? code),
    asking: askingView(),
    in: inView(code, page.title ?? code, people),
    left: leftView(),
  };
  return `<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><title>${page.title === undefined ? `Meet - ${code}` : `Meet – ${escape(page.title)}`}</title><style>${style}</style></head>
<body><div id="sTg0e">${views[page.state ?? 'lobby']}</div>
<script>{
const views = ${JSON.stringify(views).replaceAll('<', String.raw`\u003c`)};
window.setMeetState = (state) => { document.getElementById('sTg0e').innerHTML = views[state]; };
document.addEventListener('click', (event) => {
  const state = event.target.closest('[data-goes-to]')?.dataset.goesTo;
  if (state) window.setMeetState(state);
});
}</script></body></html>`;
}

const lobbyView = (title: string): string =>
  `<div class="gRn7m"><div class="pRv3w" data-participant-id="spaces/SPACEOWN0001/devices/1"><i class="google-symbols" aria-hidden="true">visual_effects</i><span>Camera preview</span></div><div class="rDy5"><h1>${escape(title)}</h1><p>No one else is here</p><button type="button" jsname="Qx7uuf" class="jOn4w" data-goes-to="in">Join now</button><button type="button" class="aSk6" data-goes-to="asking">Ask to join</button></div></div>`;

const askingView = (): string =>
  `<div class="cAl1w"><div class="sTa9e" style="inset: 72px 16px 80px; grid-auto-flow: row; place-content: center;"><div class="pRv3w" data-participant-id="spaces/SPACEOWN0001/devices/1"><i class="google-symbols" aria-hidden="true">visual_effects</i></div><p class="wAi2t">Asking to be let in…</p></div>${toolbar({ captions: false })}</div>`;

const inView = (code: string, title: string, people: readonly string[]): string =>
  `<c-wiz data-unresolved-meeting-id="${code}" data-feedback-call-state="1"><div data-in-call="true" hidden></div><div class="cAl1w"><div class="hDr4"><div role="heading" aria-level="1"><div jsname="NeC6gb">${escape(title)}</div></div></div><main class="sTa9e" style="inset: 72px 16px 80px;">${people
    .map((name, index) => tile(name, `spaces/SPACEID00001/devices/${64 + index}`, ''))
    .join('')}${tile('You', 'spaces/SPACEID00001/devices/12', ' sElf')}</main>${toolbar({ captions: true })}</div></c-wiz>`;

const tile = (name: string, id: string, kind: string): string =>
  `<div class="tIl8e${kind}" data-participant-id="${id}" data-requested-participant-id="${id}" data-tile-media-id="${id}"><span class="iNi3t" aria-hidden="true">${escape(name.slice(0, 1).toUpperCase())}</span><span class="notranslate nMe5">${escape(name)}</span></div>`;

const leftView = (): string =>
  `<div class="lEf7t"><h1 jsname="r4nke">You left the meeting</h1><div data-call-ended="true"><button type="button" data-goes-to="lobby" class="aSk6">Rejoin</button><button type="button" class="jOn4w">Return to home screen</button></div><div role="timer">52</div></div>`;

function toolbar(options: { readonly captions: boolean }): string {
  const icon = (ligature: string, path: string, attributes: string, kind = '') =>
    `<button type="button" class="bTn2${kind}" ${attributes}><i class="google-symbols notranslate" aria-hidden="true">${ligature}</i><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg></button>`;
  return `<div class="bAr6"><div class="cLk1">10:12 AM<span> | </span>abc-defg-hij</div><div role="region" class="cTl3" aria-label="Call controls"><div id="browser-extension-center-buttons"></div>${icon('mic', 'M12 4a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V7a3 3 0 0 0-3-3zM6 11v1a6 6 0 0 0 12 0v-1M12 18v3', 'data-is-muted="false"')}${icon('videocam', 'M4 7h11v10H4zM15 11l5-3v8l-5-3', 'data-is-muted="false"')}${options.captions ? icon('closed_caption_off', 'M4 6h16v12H4zM8 13h3M13 13h3', 'jsname="RrG0hf"') : ''}${icon('back_hand', 'M8 12V6M11 12V4M14 12V5M17 13V8M8 12l-2-2v5a6 6 0 0 0 11 2', '')}${icon('present_to_all', 'M4 6h16v12H4zM12 15v-6M9 11l3-3 3 3', '')}${icon('more_vert', 'M12 6v.1M12 12v.1M12 18v.1', '')}${icon('call_end', 'M4 14c5-5 11-5 16 0l-3 3-2-2v-2a9 9 0 0 0-6 0v2l-2 2z', 'jsname="CQylAd" data-goes-to="left" aria-label="Leave call"', ' eNd9')}</div><div class="sDe8">${icon('info', 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.1', 'jsname="A5il2e" data-panel-id="5"', ' pLn0')}${icon('chat', 'M5 5h14v10H9l-4 4z', 'jsname="A5il2e" data-panel-id="2"', ' pLn0')}</div></div>`;
}

const style = `
* { box-sizing: border-box; } html, body { height: 100%; margin: 0; } body { background: #131314; color: #e3e3e3; font: 14px/20px Roboto, Arial, sans-serif; }
button { font: inherit; cursor: pointer; border: 0; } h1 { font-weight: 400; font-size: 28px; line-height: 36px; } .google-symbols { position: absolute; font-size: 0; }
.cAl1w { position: fixed; inset: 0; } .hDr4 { position: absolute; top: 20px; left: 24px; font-size: 16px; } .sTa9e { position: absolute; display: grid; grid-auto-flow: column; gap: 12px; place-items: stretch; }
.tIl8e { position: relative; border-radius: 12px; background: #3c4043; display: grid; place-items: center; } .tIl8e.sElf { background: #2b3a33; } .iNi3t { width: 112px; height: 112px; border-radius: 50%; background: #8e24aa; display: grid; place-items: center; font-size: 52px; color: #fff; } .sElf .iNi3t { background: #00796b; } .nMe5 { position: absolute; right: 20px; bottom: 14px; font-weight: 500; }
.bAr6 { position: absolute; inset: auto 0 0; height: 80px; display: flex; align-items: center; justify-content: space-between; padding: 0 24px; } .cLk1 { width: 220px; font-size: 16px; } .cLk1 span { color: #9aa0a6; } .cTl3, .sDe8 { display: flex; gap: 10px; align-items: center; } .sDe8 { width: 220px; justify-content: flex-end; }
.bTn2 { position: relative; width: 52px; height: 48px; border-radius: 24px; background: #333537; display: grid; place-items: center; } .bTn2 svg { width: 22px; height: 22px; fill: none; stroke: #e3e3e3; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; } .bTn2.eNd9 { width: 72px; background: #dc362e; } .bTn2.eNd9 svg { fill: #fff; stroke: none; } .bTn2.pLn0 { background: none; width: 44px; }
.gRn7m { position: fixed; inset: 0; display: flex; gap: 64px; align-items: center; justify-content: center; background: #fff; color: #1f1f1f; } .pRv3w { position: relative; width: 560px; height: 320px; border-radius: 12px; background: #202124; color: #9aa0a6; display: grid; place-items: center; margin: auto 0; } .rDy5 { display: grid; gap: 16px; justify-items: center; } .rDy5 p { margin: 0; }
.jOn4w { background: #0b57d0; color: #fff; border-radius: 28px; padding: 14px 28px; font-weight: 500; } .aSk6 { background: transparent; color: #0b57d0; padding: 12px 20px; font-weight: 500; } .wAi2t { text-align: center; } .cAl1w .pRv3w { margin: auto; }
.lEf7t { position: fixed; inset: 0; display: grid; place-content: center; justify-items: center; gap: 16px; background: #fff; color: #1f1f1f; }
`;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
