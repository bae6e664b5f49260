// The door of the relay: what the platform starts.
import { app } from './app.ts';

export { Vault } from './vault.ts';
export default app;
