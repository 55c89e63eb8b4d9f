// What the server writes: faults B1 to B15 as a person sees them. Most are tested natively, beside the code that reads
// the field (`b1_…` to `b15_…` in src/).

import { asked, callRows, expect, fromDate, homes, open, openWith, rendered, section, startClock, test } from '../support.mjs';
import { NOW, call, callMetrics, home } from '../payload.mjs';

test('B1: what nobody set ends no call, answers none and is no choice', async ({ page }) => {
  await startClock(page, NOW);
  const zero = '00000000-0000-0000-0000-000000000000';
  await openWith(page, home({
    calls: [
      call('on', '2026-11-23T14:55:00Z', null, { callState: 'Connected', fromName: 'Still on', dateCompleted: '0001-01-01T00:00:00Z' }),
      call('gone', '2026-11-23T14:00:00Z', '2026-11-23T14:00:20Z', { fromName: 'Not answered', wasMissed: true, answeredById: zero, customerId: '000000000000000000000000' }),
    ],
  }));
  await expect(callRows(page).filter({ hasText: 'Still on' })).toContainText('Connected');
  await expect(callRows(page).filter({ hasText: 'Not answered' })).toContainText('Missed');
  await section(page, 'Calls').getByRole('button', { name: 'Filter' }).click();
  const choices = section(page, 'Calls').getByRole('combobox', { name: 'Answered by' }).getByRole('option');
  await expect(choices).toHaveCount(1); // Anybody.
});

test('B2: a call that began three weeks ago is not happening now', async ({ page }) => {
  await startClock(page, NOW);
  const under = (name, from) => call(name, from, null, { callState: 'Connected', fromName: name, ended: false });
  await openWith(page, home({ calls: [under('Fresh', '2026-11-23T14:58:00Z'), under('Forgotten', '2026-11-02T10:00:00Z')] }), '/?FromDate=30d');
  const now = page.getByRole('region', { name: 'Happening now' });
  await expect(now.getByRole('listitem')).toHaveCount(1);
  await expect(now).toContainText('Fresh');
  await expect(now).toContainText('1 older call isn’t counted');
  await expect(callRows(page).filter({ hasText: 'Forgotten' })).toContainText('No end reported');
});

test('B3, B5: numbers are read for what they are', async ({ page }) => {
  const from = (name, fromAddress) => call(name, '2026-11-23T10:00:00Z', '2026-11-23T10:01:00Z', { wasMissed: true, fromAddress });
  await openWith(page, home({
    conversations: [],
    calls: [from('a', 'sip:anonymous@anonymous.invalid'), from('b', 'sip:unavailable@unknown.invalid:5060'), from('c', 'sip:+16175550110@gw.example:5060;user=phone'), from('d', '617.555.0110 ext. 22'), from('e', '911')],
  }));
  await expect(callRows(page).filter({ hasText: 'Private number' })).toHaveCount(2);
  await expect(callRows(page).filter({ hasText: '(617) 555-0110, ext. 22' })).toHaveCount(1);
  await expect(callRows(page).filter({ hasText: /911/ })).toHaveCount(1);
  await expect(callRows(page).filter({ hasText: 'Ext. 911' })).toHaveCount(0);
  // Of those who can be called back, one called over two lines.
  const waiting = section(page, 'Call-backs').getByRole('listitem');
  await expect(waiting.filter({ hasText: '(617) 555-0110' })).toHaveCount(1);
  await expect(waiting.filter({ hasText: '(617) 555-0110' })).toContainText('2 calls');
});

test('B6: a text that nobody wrote is told on the call-back; who wants none is offered none', async ({ page }) => {
  const missed = (name, fromAddress) => call(name, '2026-11-23T10:00:00Z', '2026-11-23T10:00:20Z', { wasMissed: true, fromAddress });
  const text = (id, otherAddress, values) => ({ id, endpointId: 'e', otherAddress, mostRecentMessage: { id, date: '2026-11-23T10:00:51Z', otherAddress, ...values } });
  await openWith(page, home({
    calls: [missed('a', '+16175550110'), missed('b', '+16175550199')],
    conversations: [text('1', '+16175550110', { direction: 'Outgoing', text: 'We will call you back.', sender: '' }), text('2', '+16175550199', { direction: 'Incoming', text: 'STOP' })],
  }));
  const waiting = section(page, 'Call-backs').getByRole('listitem');
  await expect(waiting.filter({ hasText: '555-0110' })).toContainText('Automatic text sent');
  const texts = section(page, 'Conversations').getByRole('listitem');
  await expect(texts.filter({ hasText: 'STOP' })).toContainText('Opted out of texts');
  await expect(page.getByRole('link', { name: 'Text (617) 555-0199' }).filter({ visible: true })).toHaveCount(0);
  await texts.filter({ hasText: 'We will call' }).hover();
  await expect(page.getByRole('link', { name: 'Text (617) 555-0110' }).filter({ visible: true })).not.toHaveCount(0);
});

for (const [zone, day, since] of [
  ['Europe/Berlin', '2010-07-01', 'Thu, Jul 1, 2010, 12:00 AM'],
  ['America/Sao_Paulo', '2017-10-15', 'Sun, Oct 15, 2017, 01:00 AM'],
  ['Asia/Kolkata', '2003-03-03', 'Mon, Mar 3, 2003, 12:00 AM'],
  ['Australia/Lord_Howe', '2008-04-06', 'Sun, Apr 6, 2008, 12:00 AM'],
  ['America/New_York', '2006-04-02', 'Sun, Apr 2, 2006, 12:00 AM'],
]) {
  test(`B9: ${day} begins at midnight in ${zone}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ timezoneId: zone, baseURL, locale: 'en-US' });
    const page = await context.newPage();
    await open(page, 'dental', `/?FromDate=${day}`);
    await expect(page.locator('#since')).toContainText(since);
    await context.close();
  });

  test(`B9: ${day} begins at midnight where ${zone} was chosen`, async ({ page }) => {
    await page.addInitScript((zone) => localStorage.setItem('portal-home.zone', zone), zone);
    await open(page, 'dental', `/?FromDate=${day}`);
    await expect(page.locator('#since')).toContainText(since);
  });
}

test('B10: a date of another year says which', async ({ page }) => {
  await startClock(page, '2026-01-03T15:00:00Z');
  const of = (year, day = '12-30') => call(`y${year}`, `${year}-${day}T10:00:00Z`, `${year}-${day}T10:01:00Z`, { fromName: `In ${year}` });
  await openWith(page, home({ calls: [of(2024), of(2025), of(2026, '01-02')] }), '/?FromDate=2024-12-01');
  const days = page.getByRole('table', { name: 'Calls' }).getByRole('rowheader');
  await expect(days.filter({ hasText: 'December 30, 2024' })).toHaveCount(1);
  await expect(days.filter({ hasText: 'December 30, 2025' })).toHaveCount(1);
  // In another order the rows say it themselves.
  await page.getByRole('table', { name: 'Calls' }).getByRole('button', { name: 'Duration' }).click();
  await expect(callRows(page).filter({ hasText: 'In 2024' })).toContainText('Dec 30, 2024');
  await expect(callRows(page).filter({ hasText: 'In 2025' })).toContainText('Dec 30, 2025');
  await expect(callRows(page).filter({ hasText: 'In 2026' }).locator('.time__clock')).not.toContainText('2026');
  await expect(page.locator('#since')).toContainText('Dec 1, 2024');
});

test('B11: the title counts what n goes to', async ({ page }) => {
  const text = (id, values) => ({ id, endpointId: id, otherAddress: `+1617555011${id}`, mostRecentMessage: { id, date: '2026-11-23T10:00:00Z', text: 'x', ...values } });
  await openWith(page, home({ calls: [], voicemail: [], forms: [], conversations: [text('1', { isUnread: true }), text('2', { direction: 'Incoming' })] }));
  await expect.poll(() => page.title()).toBe('(2) Home · EvoVoice');
});

test('B12: a comparison stays within bounds, and is asked for once', async ({ page }) => {
  await startClock(page, NOW);
  const list = asked(page);
  await page.addInitScript(() => localStorage.setItem('portal-home.compare', 'on'));
  await openWith(page, home({ callMetrics }), '/?FromDate=2012-01-01');
  await expect(section(page, 'Call metrics')).toContainText('There’s no earlier period');
  expect(homes(list).map(fromDate).filter((date) => date < '2000-01-01')).toEqual([]);
  expect(homes(list)).toHaveLength(1);
});

test('B12: a refused comparison is not asked for again at every refresh', async ({ page, problems }) => {
  problems.allow(/Failed to load resource/);
  await startClock(page, NOW);
  await page.addInitScript(() => localStorage.setItem('portal-home.compare', 'on'));
  const list = asked(page);
  await openWith(page, home());
  const shown = fromDate(homes(list)[0]);
  await page.route((url) => url.pathname === '/portal/home' && url.searchParams.get('FromDate') !== shown, (route) => route.fulfill({ status: 400, body: '' }));
  await page.goto('/');
  await rendered(page);
  await expect(section(page, 'Call metrics')).toContainText('Couldn’t load the previous period');
  const refused = () => homes(list).filter((path) => fromDate(path) !== shown).length;
  const before = refused();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await rendered(page, 2);
  await expect(section(page, 'Call metrics')).toContainText('Couldn’t load the previous period');
  expect(refused()).toBe(before);
});

test('B15: two colleagues of one name are two choices', async ({ page }) => {
  const by = (name, answeredById) => call(name, '2026-11-23T10:00:00Z', '2026-11-23T10:01:00Z', { fromName: name, answeredById, answeredByName: 'Ana Prado' });
  await openWith(page, home({ calls: [by('one', 'person-0001'), by('two', 'person-0002')] }));
  await section(page, 'Calls').getByRole('button', { name: 'Filter' }).click();
  const person = section(page, 'Calls').getByRole('combobox', { name: 'Answered by' });
  await expect(person.getByRole('option', { name: /0001/ })).toHaveCount(1);
  await person.selectOption({ label: (await person.getByRole('option', { name: /0002/ }).innerText()).trim() });
  await expect(callRows(page)).toHaveCount(1);
  await expect(callRows(page)).toContainText('two');
});

