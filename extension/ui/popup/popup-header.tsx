// The mark and the name, and the way to the practice page's own list.
import { Mark } from '../parts/mark.tsx';
import { t } from '../text.ts';
import styles from './popup.module.css';

export function PopupHeader() {
  return (
    <header className={styles.header}>
      <Mark />
      <h1>{t('extensionName')}</h1>
    </header>
  );
}
