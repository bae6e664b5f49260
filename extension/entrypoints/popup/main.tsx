// The toolbar's popup.
import { Popup } from '../../ui/popup/popup.tsx';
import { show } from '../../ui/show.tsx';

show(<Popup />);
