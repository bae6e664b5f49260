/** The two names that the content security policy of our pages lets through by plain http. */
export const isThisComputer = (host: string): boolean => host === 'localhost' || host === '127.0.0.1';
