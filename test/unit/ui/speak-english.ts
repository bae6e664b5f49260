// Lets the screens' words be read in a unit test: the fake browser answers from the locale file that the extension ships.
import 'temporal-polyfill/global';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { words, type MessageKey } from '#test/support/words.ts';
import messages from '../../../extension/public/_locales/en/messages.json';

export function speakEnglish(): void {
  fakeBrowser.i18n.getMessage = (key: string, substitutions?: unknown) => {
    if (!Object.hasOwn(messages, key)) return '';
    const said = Array.isArray(substitutions) ? substitutions.map(String) : [];
    return words(key as MessageKey, ...said); // brand: looked up right above
  };
  fakeBrowser.i18n.getUILanguage = () => 'en-GB';
}
