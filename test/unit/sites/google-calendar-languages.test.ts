// Other languages and other directions, with no word of any of them in our code. Most labels are in forms that were seen; those of
// the Vietnamese, Polish, Finnish, Bulgarian and right-to-left pages, and all headings but the English ones, are our guess.
import { expect, test } from 'vitest';
import { googleCalendar } from '#extension/sites/google-calendar.ts';
import { googleCalendarDayIn, type DayIn } from '#test/pages/google-calendar-day-in.ts';
import { documentOf } from './document-of.ts';

const at = (start: string, end: string) => {
  const [startMinute, endMinute] = [start, end].map(
    (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
  );
  return { startMinute: startMinute ?? 0, endMinute: endMinute ?? 0 };
};
const morning = at('10:15', '14:30');
const noon = at('11:00', '13:00');
const day = '2026-11-24';

// [language, label, heading, times]; the drawn title is always "Maya, second".
const pages: readonly (readonly [string, string, string, ReturnType<typeof at>])[] = [
  [
    'en',
    '10:15am to 2:30pm, Maya, second, Coach, Accepted, Location: 3, November 24, 2026',
    '1 event, Tuesday, November 24',
    morning,
  ],
  [
    'en-GB',
    '10:15 to 14:30, Maya, second, Coach, Accepted, Location: 3, 24 November 2026',
    '1 event, Tuesday, 24 November',
    morning,
  ],
  [
    'da',
    '10:15am til 2:30pm, Maya, second, Coach, Accepteret, Placering: 3, 24. november 2026',
    '1 begivenhed, tirsdag den 24. november',
    morning,
  ],
  [
    'de',
    '10:15AM bis 2:30PM, Maya, second, Coach, Angenommen, Ort: 3, 24. November 2026',
    '1 Termin, Dienstag, 24. November',
    morning,
  ],
  [
    'fr',
    'de 10:15am à 2:30pm, Maya, second, Coach, Accepté, Lieu : 3, 24 novembre 2026',
    '1 événement, mardi 24 novembre',
    morning,
  ],
  [
    'fr-CA',
    'de 10 h 15 à 14 h 30, Maya, second, Coach, Accepté, Lieu : 3, 24 novembre 2026',
    '1 événement, mardi 24 novembre',
    morning,
  ],
  [
    'pt-BR',
    '10:15am - 2:30pm, Maya, second, Coach, Aceito, Local: 3, 24 de novembro de 2026',
    '1 evento, terça-feira, 24 de novembro',
    morning,
  ],
  [
    'pt-PT',
    '11am às 1pm, Maya, second, Coach, Aceite, Localização: 3, 24 de novembro de 2026',
    '1 evento, terça-feira, 24 de novembro',
    noon,
  ],
  [
    'es',
    'De 11am a 1pm, Maya, second, Coach, Aceptado, Ubicación: 3, 24 de noviembre de 2026',
    '1 evento, martes, 24 de noviembre',
    noon,
  ],
  [
    'es-419',
    'De 11:00 a. m. a 1:00 p. m., Maya, second, Coach, Aceptado, Ubicación: 3, 24 de noviembre de 2026',
    '1 evento, martes, 24 de noviembre',
    noon,
  ],
  [
    'ca',
    'De les 11am a les 1pm, Maya, second, Coach, Acceptat, Lloc: 3, 24 de de novembre de 2026',
    '1 esdeveniment, dimarts, 24 de novembre',
    noon,
  ],
  [
    'sv',
    '11am till 1pm, Maya, second, Coach, Tackat ja, Plats: 3, den 24 november 2026',
    '1 händelse, tisdag 24 november',
    noon,
  ],
  [
    'id',
    '11am sampai 1pm, Maya, second, Coach, Diterima, Lokasi: 3, 24 November 2026',
    '1 acara, Selasa, 24 November',
    noon,
  ],
  [
    'fil',
    '11AM hanggang 1PM, Maya, second, Coach, Tinanggap, Lokasyon: 3, 24 Nobyembre 2026',
    '1 event, Martes, Nobyembre 24',
    noon,
  ],
  [
    'az',
    '11 AM - 1 PM, Maya, second, Coach, Qəbul edildi, Məkan: 3, 24 noyabr 2026',
    '1 tədbir, 24 noyabr, çərşənbə axşamı',
    noon,
  ],
  [
    'ru',
    'С 11AM до 1PM, Maya, second, Coach, Принято, Место: 3, 24 ноября 2026 г.',
    '1 мероприятие, вторник, 24 ноября',
    noon,
  ],
  [
    'bg',
    'От 11:00 ч. до 13:00 ч., Maya, second, Coach, Прието, Място: 3, 24 ноември 2026 г.',
    '1 събитие, вторник, 24 ноември',
    noon,
  ],
  [
    'fi',
    'klo 10.15–14.30, Maya, second, Coach, Hyväksytty, Sijainti: 3, 24. marraskuuta 2026',
    '1 tapahtuma, tiistai 24. marraskuuta',
    morning,
  ],
  [
    'pl',
    'od 10:15 do 14:30, Maya, second, Coach, Zaakceptowane, Lokalizacja: 3, 24 listopada 2026',
    '1 wydarzenie, wtorek, 24 listopada',
    morning,
  ],
  [
    'vi',
    '10:15 đến 14:30, Maya, second, Coach, Đã chấp nhận, Vị trí: 3, 24 tháng 11, 2026',
    '1 sự kiện, Thứ Ba, 24 tháng 11',
    morning,
  ],
  [
    'ja',
    '午前10:15～午後2:30、Maya, second、Coach、承諾済み、場所: 3、2026年 11月 24日',
    '1 件の予定、11月 24日 火曜日',
    morning,
  ],
  [
    'ja',
    '午前11時～午後1時、「Maya, second」、Coach、承諾済み、場所: 3、2026年 11月 24日',
    '1 件の予定、11月 24日 火曜日',
    noon,
  ],
  [
    'zh-CN',
    '上午10:15至下午2:30，Maya, second，Coach，已接受，地点：3，2026年11月24日',
    '1 个活动，11月24日星期二',
    morning,
  ],
  [
    'zh-CN',
    '上午11点至下午1点，Maya, second，Coach，已接受，地点：3，2026年11月24日',
    '1 个活动，11月24日星期二',
    noon,
  ],
  [
    'zh-TW',
    '上午11:00 到下午1:00，Maya, second，Coach，已接受，地點：3，2026年11月24日',
    '1 項活動，11月24日 星期二',
    noon,
  ],
  [
    'ko',
    '오전 10:15~오후 2:30, Maya, second, Coach, 수락함, 위치: 3, 2026년 11월 24일',
    '일정 1개, 11월 24일 화요일',
    morning,
  ],
  [
    'ko',
    '오전 11시~오후 1시, Maya, second, Coach, 수락함, 위치: 3, 2026년 11월 24일',
    '일정 1개, 11월 24일 화요일',
    noon,
  ],
  [
    'iw',
    '10:15–14:30, \u200fMaya, second\u200f, Coach, התקבל, מיקום: 3, 24 בנובמבר 2026',
    '1 אירועים, יום שלישי, 24 בנובמבר',
    morning,
  ],
  [
    'ar',
    '10:15 ص إلى 2:30 م، Maya, second، Coach، تم القبول، الموقع: 3، 24 نوفمبر 2026',
    '1 أحداث، الثلاثاء، 24 نوفمبر',
    morning,
  ],
  [
    'ar-EG',
    '١٠:١٥ ص إلى ٢:٣٠ م، Maya, second، Coach، تم القبول، الموقع: ٣، ٢٤ نوفمبر ٢٠٢٦',
    '١ أحداث، الثلاثاء، ٢٤ نوفمبر',
    morning,
  ],
  [
    'fa',
    '۱۰:۱۵ تا ۱۴:۳۰، Maya, second، Coach، پذیرفته شد، مکان: ۳، ۲۴ نوامبر ۲۰۲۶',
    '۱ رویداد، سه‌شنبه ۲۴ نوامبر',
    morning,
  ],
];

const isRightToLeft = (language: string) => /^(iw|ar|fa)/.test(language);
const page = (language: string, label: string, heading: string, times: ReturnType<typeof at>): DayIn => ({
  ...{ language, day, label, heading, ...times },
  title: 'Maya, second',
  drawnTime: '10:15 – 14:30',
  isRightToLeft: isRightToLeft(language),
});
const read = (dayIn: DayIn) => googleCalendar.read(documentOf(googleCalendarDayIn(dayIn)));

test.for(pages)(
  'In %s "%s" is one event, with its title, day and hours',
  ([language, label, heading, times]) => {
    const { sightings, health, wholeDays } = read(page(language, label, heading, times));
    expect(sightings).toMatchObject([
      { title: 'Maya, second', day, ...times, allDay: false, calendar: 'coach@m' },
    ]);
    expect(health).toEqual({ state: 'ok', chips: 1, read: 1 });
    expect(wholeDays).toEqual([day]);
  },
);

test.for(pages)(
  'In %s a label of another day than its column is left out, if its date is understood: %s',
  ([language, label, heading, times]) => {
    // Two languages whose labels were seen to differ from what the browser writes: there the column alone tells the day.
    const isUnderstood = !['ca', 'fil'].includes(language);
    const other = { ...page(language, label, heading, times), day: '2026-11-25' };
    expect(read(other).sightings).toHaveLength(isUnderstood ? 0 : 1);
  },
);

test.for(pages)(
  'In %s a heading that announces one more is told: %s',
  ([language, label, heading, times]) => {
    const more = heading.replace(/(?<!\p{Nd})[1١۱](?!\p{Nd})/u, '2');
    expect(more).not.toBe(heading);
    const { health, wholeDays } = read(page(language, label, more, times));
    expect(health.state).toBe('degraded');
    expect(wholeDays).toEqual([]);
  },
);

test.for([
  [
    'de',
    'Ganztägig, Urlaub, Coach, Kein Ort, 24. November 2026',
    'Urlaub',
    '1 ganztägiger Termin, Dienstag, 24. November',
  ],
  [
    'iw',
    'כל היום, חופשה, Coach, אין מיקום, 24 בנובמבר 2026',
    'חופשה',
    '1 אירועים של יום שלם, יום שלישי, 24 בנובמבר',
  ],
  ['fa', 'تمام روز، مرخصی، Coach، بدون مکان، ۲۴ نوامبر ۲۰۲۶', 'مرخصی', '۱ رویداد تمام‌روز، سه‌شنبه ۲۴ نوامبر'],
  [
    'ja',
    '終日、「休暇、家族と」、Coach、場所なし、2026年 11月 24日',
    '休暇、家族と',
    '終日の予定 1 件、11月 24日 火曜日',
  ],
] as const)(
  'In %s an all-day event of the row above is read beside the timed one: %s',
  ([language, label, title, heading]) => {
    const timed = pages.find(([code]) => code === language);
    if (timed === undefined) throw new Error(`No page in ${language}`);
    const { sightings, wholeDays } = read({ ...page(...timed), allDay: { title, label, heading } });
    expect(sightings.find(({ allDay }) => allDay)).toMatchObject({ title, day, shape: 'bar' });
    expect(wholeDays).toEqual([day]);
  },
);
