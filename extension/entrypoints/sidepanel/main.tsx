// The side panel in Chromium, the sidebar in Firefox, and there also the small window that the pill opens.
import { Panel } from '../../ui/panel/panel.tsx';
import { show } from '../../ui/show.tsx';

show(<Panel />);
