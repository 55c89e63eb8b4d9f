// Homes that no test of the server would make up, and some that only an enemy would.

import { callRows, expect, FAILED_REQUEST, openWith, section, test } from '../support.mjs';
import { call, callMetrics, calls, conversations, forms, home, voicemail, voicemails } from '../payload.mjs';

/** The home with every text, date and enum "String" and every flag and number as given: the reference's own sample. */
function sample(value, flag, number) {
  if (Array.isArray(value)) return value.length ? [sample(value[0], flag, number)] : ['String'];
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sample(inner, flag, number)]));
  }
  if (typeof value === 'boolean') return flag;
  return typeof value === 'number' ? number : 'String';
}

const parts = { callMetrics, calls, conversations, forms, voicemail: voicemails };

for (const [what, flag, number] of [['false and 0', false, 0], ['true and 1', true, 1]]) {
  test(`the reference’s sample, every text "String", with ${what}`, async ({ page, problems }) => {
    problems.allow(FAILED_REQUEST); // A picture at the address "String".
    await openWith(page, { isHostedSuiteCustomer: flag, ...sample(parts, flag, number) });
    await expect(page.getByRole('alert')).toHaveCount(0);
    for (const name of ['Call metrics', 'Conversations', 'Voicemail', 'Forms']) {
      await expect(section(page, name).getByRole('listitem')).toHaveCount(1);
    }
    await expect(callRows(page)).toHaveCount(1);
    await expect(page.locator('body')).not.toContainText(/Invalid Date|NaN|undefined|\[object/);
    await callRows(page).getByRole('button').click();
    await expect(page.getByRole('dialog')).toContainText('String');
  });
}

test('nothing at all, nulls, and lists of the wrong kind', async ({ page }) => {
  await openWith(page, {
    isHostedSuiteCustomer: null,
    conversations: null,
    calls: [null, 1, 'x', [], {}, call('good', '2026-11-23T10:00:00Z', null, { fromName: 'Good', log: 5, members: 'x' })],
    callMetrics: {},
    voicemail: [{ recordingDuration: 'long', contentLength: 1e300, transcription: 5, type: 99 }],
  });
  await expect(page.getByText(/couldn’t be read and aren’t shown/)).toBeVisible();
  await expect(callRows(page).filter({ hasText: 'Good' })).toHaveCount(1);
  await callRows(page).filter({ hasText: 'Good' }).getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText('What happened');
});

test('hostile texts stay texts', async ({ page, problems }) => {
  problems.allow(FAILED_REQUEST); // Its pictures.
  const hostile = [
    '<script>window.hacked = 1</script>',
    '<img src=x onerror="window.hacked = 1">',
    '"><svg onload=window.hacked=1>',
    "';window.hacked=1;//",
    '\u202Egnirts desrever\u202C \u2066\u200F',
    'x'.repeat(60_000),
    '\u0000\uFFFF\u{1F600}\u0301'.repeat(50),
    'javascript:window.hacked=1',
    '{{constructor.constructor("window.hacked=1")()}}',
  ];
  const links = ['javascript:window.hacked=1', 'JaVaScRiPt:window.hacked=1', 'java\nscript:window.hacked=1', 'data:text/html,<script>window.hacked=1</script>', 'vbscript:x', '\\\\evil.example\\x', ' \u0001javascript:window.hacked=1'];
  const spread = (of) => hostile.map((text, at) => of(text, links[at % links.length], at));
  const attack = {
    isHostedSuiteCustomer: true,
    calls: spread((text, link, at) =>
      call(`h${at}`, '2026-11-23T10:00:00Z', '2026-11-23T10:00:05Z', {
        fromName: text,
        fromAddress: text,
        outcome: text,
        answeredByName: text,
        customerName: text,
        log: [{ date: text, message: text }],
        members: [{ identity: link, displayName: text, avatarUrl: link, applicationData: { [text]: text } }],
      }),
    ),
    conversations: spread((text, link, at) => ({
      id: `c${at}`,
      otherAddress: link,
      mostRecentMessage: { id: text, date: text, text, sender: text, endpointDisplayName: text, direction: text },
    })),
    voicemail: spread((text, link, at) =>
      voicemail(`v${at}`, '2026-11-23T10:00:00Z', { uri: link, recordingFrom: text, fromAddress: link, transcription: text, fileName: text, contentType: text }),
    ),
    forms: spread((text, link, at) => ({ id: `f${at}`, name: text, callerNumber: link, emailSubject: text, fields: [{ name: text, values: [text] }] })),
    callMetrics: spread((text) => ({ metricKey: text, total: 1, average: 1 })),
  };
  const body = JSON.stringify(attack).replace(/^\{/, '{"__proto__":{"hacked":1},"constructor":{"prototype":{"hacked":1}},');
  await openWith(page, body);
  await expect(page.getByRole('alert')).toHaveCount(0);
  // Where the table's rows are is known by the height that all have.
  const heights = await callRows(page).evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(new Set(heights).size).toBe(1);
  // Everything that opens is opened.
  await page.locator('summary').evaluateAll((summaries) => summaries.forEach((summary) => summary.click()));
  for (const at of [0, 1, 7]) {
    await callRows(page).nth(at).getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('What happened');
    await dialog.locator('summary').evaluateAll((summaries) => summaries.forEach((summary) => summary.click()));
    await expectHarmless(page);
    await page.keyboard.press('Escape');
  }
  await expectHarmless(page);
  // A text of any length or direction stays in its place.
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

async function expectHarmless(page) {
  const found = await page.evaluate(() => ({
    hacked: window.hacked ?? {}.hacked,
    scripts: document.querySelectorAll('body script:not([type="application/json"])').length,
    links: [...document.querySelectorAll('[href], [src], [action], [formaction], [srcdoc]')]
      .flatMap((element) => ['href', 'src', 'action', 'formaction', 'srcdoc'].map((name) => element.getAttribute(name)))
      .filter((value) => value && /^[\s\u0000-\u001f]*(java\s*script|vbscript|data):/i.test(value)),
    handlers: [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    ),
  }));
  expect(found).toEqual({ hacked: undefined, scripts: 0, links: [], handlers: [] });
}

test('one record many times over is shown as often as it is sent', async ({ page }) => {
  await openWith(page, home({ calls: [calls[0], calls[0], calls[0]] }));
  await expect(callRows(page)).toHaveCount(3);
});
