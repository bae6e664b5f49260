// The practice page, in a tab of its own.
import { App } from '../../ui/app/app.tsx';
import { show } from '../../ui/show.tsx';

show(<App />);
