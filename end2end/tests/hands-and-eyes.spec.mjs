// Hands and eyes: what people do with keyboards, pointers, input methods, translators and odd browsers.

import { andRendered, asked, callRows, expect, homes, hurryClock, isHome, marked, open, openRow, openWith, preset, rendered, search, section, serve, signIn, startClock, test, watchMemory, weigh } from '../support.mjs';
import { call, home, manyCalls, NOW, voicemail } from '../payload.mjs';

const input = (page) => page.getByLabel('From date');

/** Opens the page with a clock that can be put forward. */
async function openPaced(page) {
  await page.clock.install({ time: new Date(NOW) });
  await serve(page, home());
  await signIn(page, 'dental');
  await page.goto('/');
  // The clock has the marks as well.
  await expect(callRows(page).first()).toBeVisible();
}

const steps = (page) => page.evaluate(() => history.length);

test.describe('E1: a date that is typed', () => {
  test('arrow keys eight times are one act', async ({ page }) => {
    await openPaced(page);
    const list = asked(page);
    const before = await steps(page);
    await input(page).focus();
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowDown');
    await expect(page.locator('#from-date-error')).toBeEmpty();
    expect(homes(list)).toEqual([]);
    await page.clock.runFor(700);
    await expect.poll(() => homes(list).length).toBe(1);
    await page.clock.runFor(2000);
    expect(homes(list)).toHaveLength(1);
    expect((await steps(page)) - before).toBe(1);
  });

  test('a year typed digit by digit is no error on the way, and Enter takes it', async ({ page }) => {
    await openPaced(page);
    const list = asked(page);
    await input(page).focus();
    for (const key of '11202026') {
      await page.keyboard.press(key);
      await page.clock.runFor(700);
      await expect(page.locator('#from-date-error')).toBeEmpty();
      await expect(input(page)).not.toHaveAttribute('aria-invalid', 'true');
    }
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/FromDate=2026-11-20/);
    // Of the days on the way none is asked for but whole ones that rested.
    for (const one of homes(list)) expect(one).toMatch(/FromDate=2026-/);
  });

  test('leaving the field takes it, and a half date is told only then', async ({ page }) => {
    await openPaced(page);
    await input(page).focus();
    await page.keyboard.press('Backspace');
    await page.clock.runFor(700);
    await expect(page.locator('#from-date-error')).toBeEmpty();
    await page.getByRole('heading', { name: 'Calls', exact: true }).click();
    await expect(page.locator('#from-date-error')).not.toBeEmpty();
    await input(page).focus();
    await page.keyboard.type('11');
    await page.getByRole('heading', { name: 'Calls', exact: true }).click();
    await expect(page.locator('#from-date-error')).toBeEmpty();
  });
});

for (const [locale, start] of [['en-US', 7], ['de-DE', 1], ['ar-EG', 6], ['pt-BR', 7], ['en-GB', 1]]) {
  test.describe(`E2: ${locale}`, () => {
    test.use({ locale });

    test('weeks begin where they do there, in a browser that does not say so', async ({ page }) => {
      await page.addInitScript(() => {
        delete Intl.Locale.prototype.getWeekInfo;
        delete Intl.Locale.prototype.weekInfo;
      });
      await page.goto('/');
      await expect(page.locator('html')).toHaveAttribute('data-week-start', String(start));
    });
  });
}

test('E3: calls that were opened and closed leave no steps in the history', async ({ page }) => {
  await openWith(page, home());
  await preset(page, '30 days').click();
  await rendered(page, 2);
  const names = ['Elena', 'Zoë Müller', 'Dmitri'];
  for (const name of names) {
    await callRows(page).getByRole('button', { name }).click();
    await expect(page).toHaveURL(/Call=/);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await expect(page).not.toHaveURL(/Call=/);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await expect(page).toHaveURL(/FromDate=30d/);
  await page.goBack();
  await expect(page).not.toHaveURL(/FromDate/);
  // From a call to its history, closed at once.
  await callRows(page).getByRole('button', { name: 'Zoë Müller' }).click();
  await expect(page).toHaveURL(/Call=/);
  await page.getByRole('dialog').getByRole('button', { name: 'History', exact: true }).click();
  await expect(page).toHaveURL(/Story=/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).not.toHaveURL(/Call=|Story=/);
  await page.goForward();
  await expect(page.getByRole('dialog')).toContainText('Zoë Müller');
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

/** Presses, drags and lets go. */
async function drag(page, from, to) {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 5 });
  await page.mouse.up();
}

test('E4: selecting text opens nothing and closes nothing', async ({ page }) => {
  await openWith(page, home());
  const number = await callRows(page).filter({ hasText: 'Zoë Müller' }).locator('.calls__second').first().boundingBox();
  await drag(page, [number.x + 1, number.y + 8], [number.x + number.width - 2, number.y + 8]);
  expect(await page.evaluate(() => String(getSelection()))).toContain('555');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const text = await section(page, 'Conversations').locator('.conversation__last').first().boundingBox();
  await drag(page, [text.x + 1, text.y + 8], [text.x + 60, text.y + 8]);
  await expect(section(page, 'Conversations').locator('.row__whole')).toHaveCount(0);
  await page.evaluate(() => getSelection().empty());
  await callRows(page).getByRole('button', { name: 'Zoë Müller' }).click();
  const fact = await page.getByRole('dialog').getByText('Appointment booked').boundingBox();
  // Beyond the edge of the drawer.
  await drag(page, [fact.x + 60, fact.y + 8], [200, fact.y + 8]);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(() => getSelection().empty());
  await page.mouse.click(200, 300);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('E5: a wheel over a table that has nothing more to scroll moves the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await openWith(page, home());
  const place = await page.locator('.calls').boundingBox();
  await page.mouse.move(place.x + 100, Math.min(place.y + 60, 450));
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('E6: a focus that is scrolled away is nobody else’s', async ({ page }) => {
  await openWith(page, home({ calls: manyCalls(800) }));
  await callRows(page).getByRole('button', { name: 'Caller 1.' }).focus();
  await page.locator('.calls').evaluate((calls) => (calls.scrollTop = 20_000));
  await expect(callRows(page).getByRole('button', { name: 'Caller 1.' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/Call=/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.calls')).toBeFocused();
});

test('E7: a key that is held is pressed once; j walks', async ({ page }) => {
  await openWith(page, home());
  const list = asked(page);
  await page.getByRole('heading', { name: 'Calls', exact: true }).click();
  await page.keyboard.down('r');
  for (let repeat = 0; repeat < 10; repeat += 1) await page.keyboard.down('r');
  await page.keyboard.up('r');
  await expect.poll(() => homes(list).length).toBe(1);
  await page.keyboard.down('j');
  await page.keyboard.down('j');
  await page.keyboard.down('j');
  await page.keyboard.up('j');
  await expect(callRows(page).nth(2).getByRole('button').first()).toBeFocused();
});

test('E7: keys of other layouts, Caps Lock, and input methods', async ({ page }) => {
  await openWith(page, home());
  const press = (init) => page.evaluate((init) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })), init);
  const row = () => page.evaluate(() => document.activeElement.closest('[data-key]')?.dataset.key);
  // Russian, Arabic: what stands where n is on a Latin keyboard.
  for (const key of ['т', 'ى', 'N']) {
    await page.evaluate(() => document.activeElement.blur());
    await press({ key, code: 'KeyN' });
    await expect.poll(row, key).toBeTruthy();
  }
  for (const [key, code] of [['.', 'Slash'], ['ظ', 'Slash'], ['/', 'Digit7']]) {
    await page.evaluate(() => document.activeElement.blur());
    await press({ key, code });
    await expect(search(page), key).toBeFocused();
  }
  // A layout of Latin letters means what it says: Dvorak has another letter there.
  await page.evaluate(() => document.activeElement.blur());
  await press({ key: 'b', code: 'KeyN' });
  expect(await row()).toBeUndefined();
  await search(page).fill('zoe');
  await page.evaluate(() => document.getElementById('search').dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: 'Escape', isComposing: true })));
  await expect(search(page)).toHaveValue('zoe');
  await page.keyboard.press('Escape');
  await expect(search(page)).toHaveValue('');
});

test('E8: without a clipboard a number is copied in the way of old, else shown to be copied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.addEventListener('copy', () => (window.copied = String(getSelection()) || document.activeElement.value));
  });
  await openWith(page, home());
  const message = section(page, 'Voicemail').getByRole('listitem').first();
  await openRow(message);
  const button = message.getByRole('button', { name: 'Copy (617) 555-0110' });
  await button.click();
  await expect.poll(() => page.evaluate(() => window.copied)).toBe('+16175550110');
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  await expect(button).toBeFocused();
  // Within a dialog as well, behind which nothing can be selected.
  await callRows(page).getByRole('button', { name: 'Zoë Müller' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy call as text' }).click();
  await expect.poll(() => page.evaluate(() => window.copied)).toContain('Outcome: Appointment booked');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.execCommand = () => false));
  const asked = page.waitForEvent('dialog');
  const pressed = button.click();
  const question = await asked;
  expect(question.type()).toBe('prompt');
  expect(question.defaultValue()).toBe('+16175550110');
  await question.dismiss();
  await pressed;
});

test('E9: a browser that thinks it is offline is not believed', async ({ page, problems }) => {
  problems.allow(/Failed to load resource/);
  await page.addInitScript(() => Object.defineProperty(navigator, 'onLine', { get: () => false }));
  await hurryClock(page, NOW);
  await serve(page, home());
  await signIn(page, 'dental');
  const list = asked(page);
  await page.goto('/');
  await rendered(page);
  // By itself, once a minute.
  await expect.poll(() => homes(list).length).toBeGreaterThan(1);
  await page.route(isHome, (route) => route.abort());
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('alert')).toContainText('You seem to be offline');
  await expect(page.getByRole('alert')).toContainText('Retrying in');
});

test('E10: without WebAssembly the page says what is switched off, in its language', async ({ page }) => {
  await page.addInitScript(() => {
    delete window.WebAssembly;
    localStorage.setItem('portal-home.language', 'de');
  });
  await page.goto('/');
  const notice = page.getByRole('alert').filter({ visible: true });
  await expect(notice).toContainText('In diesem Browser ist WebAssembly ausgeschaltet');
  await expect(notice).toContainText(new URL(page.url()).origin);
  await expect(page.locator('#app')).toBeHidden();
});

test('E11: scripts that are rewritten on the way leave a notice after a while', async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const answer = await route.fetch();
    const text = (await answer.text()).replace(/<script (?![^>]*application\/json)[^>]*>/g, (tag) => {
      expect(tag).toContain('data-cfasync="false"');
      return '<script type="5f2-text/javascript">';
    });
    return route.fulfill({ response: answer, body: text });
  });
  await page.goto('/');
  const notice = page.locator('#stuck');
  await expect(notice).toBeHidden();
  // The animation's own clock: nobody waits for it here.
  await page.evaluate(() => document.getAnimations().find((one) => one.animationName === 'appear').finish());
  await expect(notice).toBeVisible();
  await expect(notice).toContainText('Reload the page');
});

test('E11: every script of the page is marked, and the notice goes when they run', async ({ page }) => {
  await open(page);
  await expect(page.locator('#stuck')).toHaveCount(0);
  // The configuration block is data: nothing runs it, and nothing rewrites it.
  expect(await page.locator('script:not([type="application/json"], [data-cfasync=false])').count()).toBe(0);
});

/** A second of nothing, as a WAV file. */
function silence() {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0), head.writeUInt32LE(36 + 8000, 4), head.write('WAVEfmt ', 8), head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20), head.writeUInt16LE(1, 22), head.writeUInt32LE(8000, 24), head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32), head.writeUInt16LE(8, 34), head.write('data', 36), head.writeUInt32LE(8000, 40);
  return Buffer.concat([head, Buffer.alloc(8000, 128)]);
}

test('E12: of a recording elsewhere whose link has run out the newest link is tried', async ({ page, problems }) => {
  problems.allow(/Failed to load resource/);
  let answers = 0;
  const message = (link) => voicemail('m', '2026-11-23T11:00:00Z', { recordingFrom: 'Zoë Müller', uri: `https://cdn.example/${link}.wav` });
  await page.route('https://cdn.example/**', (route) => {
    answers += 1;
    return route.request().url().includes('good') ? route.fulfill({ contentType: 'audio/wav', body: silence() }) : route.fulfill({ status: 403 });
  });
  await openWith(page, home({ voicemail: [message('old')] }));
  await section(page, 'Voicemail').getByRole('button', { name: /^Play voicemail/ }).click();
  const player = page.getByRole('region', { name: 'Player' });
  await expect(player.getByRole('alert')).toContainText('Its link has probably run out');
  await page.route(isHome, (route) => route.fulfill({ json: home({ voicemail: [message('good')] }) }));
  await page.getByRole('button', { name: 'Refresh' }).click();
  // Not passed over any more.
  await expect(section(page, 'Voicemail').locator('.voicemail__fault')).toHaveCount(0);
  const before = answers;
  await player.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => answers).toBeGreaterThan(before);
  expect(await page.locator('audio').evaluate((audio) => audio.src)).toContain('good');
});

test('E13: addresses below the path of an API, absolute ones of the own origin, and one in a query', async ({ page, problems }) => {
  problems.allow(/Failed to load resource/);
  const seen = [];
  page.on('request', (request) => request.resourceType() === 'media' && seen.push(request.url()));
  await openWith(page, home());
  const origin = new URL(page.url()).origin;
  for (const uri of ['/files/1', `${origin}/files/2`, '/files/3?from=https://x.example/']) {
    seen.length = 0;
    await page.route(isHome, (route) => route.fulfill({ json: home({ voicemail: [voicemail('m', '2026-11-23T11:00:00Z', { uri })] }) }));
    await andRendered(page, () => page.getByRole('button', { name: 'Refresh' }).click());
    await section(page, 'Voicemail').getByRole('button', { name: /^Play voicemail/ }).first().click();
    await expect.poll(() => seen[0]).toBe(new URL(uri, origin).href);
    // Its fault is asked for at the server: it is no other's.
    await expect(page.getByRole('region', { name: 'Player' }).getByRole('alert')).toContainText('Couldn’t load the recording');
    await page.locator('.player__close button').click();
  }
});

test('E14: numbers, names and ids are not translated, nor made links by the browser', async ({ page }) => {
  await openWith(page, home());
  expect(await page.locator('meta[name=format-detection]').getAttribute('content')).toContain('telephone=no');
  const translated = (place) => place.evaluateAll((all) => all.filter((one) => !one.closest('[translate=no]')).map((one) => one.outerHTML));
  for (const names of ['.address', '.calls__open', '.row__name', '.calls__answered', '.happening__who']) {
    await expect(page.locator(names).first()).toBeAttached();
    expect(await translated(page.locator(names)), names).toEqual([]);
  }
  await callRows(page).getByRole('button', { name: 'Zoë Müller' }).click();
  await page.getByRole('dialog').getByText('Technical details').first().click();
  expect(await translated(page.getByRole('dialog').locator('code, h2'))).toEqual([]);
});

test('E14: the page goes on when a translator has put its own elements into it', async ({ page }) => {
  await openWith(page, home());
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest('[translate=no], script, svg') || !node.data.trim() ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = `${text.data}*`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });
  await search(page).fill('prado');
  await expect(page.locator('#calls').getByText('2 of 5')).toBeVisible();
  await expect(page.locator('.calls__row')).toHaveCount(2);
  await search(page).fill('');
  await expect(page.locator('.calls__row')).toHaveCount(5);
  await expect(page.getByText('2 of 5')).toHaveCount(0);
  await page.locator('.calls__open', { hasText: 'Zoë Müller' }).click();
  await expect(page.getByRole('dialog')).toContainText('Appointment booked');
  await page.keyboard.press('Escape');
  await expect.poll(() => marked(page.locator('.calls__row'))).toEqual([]);
});

test('E15: choices and columns are in the order of the language', async ({ page }) => {
  const person = (name, at) => call(`p${at}`, `2026-11-23T1${at}:00:00Z`, `2026-11-23T1${at}:01:00Z`, { fromName: name, answeredById: `u${at}`, answeredByName: name, endpointId: `l${at}`, endpointName: `Line ${[9, 10, 2, 1][at]}` });
  await openWith(page, home({ calls: ['Zimmer', 'Émile', 'de Vries', 'Foss'].map(person) }));
  await page.getByRole('button', { name: 'From', exact: true }).click();
  await expect.poll(() => page.locator('.calls__open').allTextContents()).toEqual(['de Vries', 'Émile', 'Foss', 'Zimmer']);
  await section(page, 'Calls').getByRole('button', { name: 'Filter', exact: true }).click();
  const options = (label) => section(page, 'Calls').getByLabel(label, { exact: true }).locator('option').allTextContents();
  expect((await options('Answered by')).slice(1).map((text) => text.replace(/ .?\d+.?$/, ''))).toEqual(['de Vries', 'Émile', 'Foss', 'Zimmer']);
  expect((await options('Line')).slice(1).map((text) => text.match(/Line \d+/)[0])).toEqual(['Line 1', 'Line 2', 'Line 9', 'Line 10']);
});

test('E16: scrolling and searching all day leaves nothing behind', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(240_000);
  await watchMemory(page);
  await signIn(page, 'dental');
  await page.route(isHome, (route) => route.fulfill({ json: home({ calls: manyCalls(2000) }) }));
  await startClock(page, NOW);
  await page.goto('/');
  await rendered(page);
  const work = async (rounds) => {
    await page.evaluate(async (rounds) => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
      const calls = document.querySelector('.calls');
      const field = document.getElementById('search');
      const type = (text) => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      for (let round = 0; round < rounds; round += 1) {
        for (let at = 0; at < 12; at += 1) {
          calls.scrollTop = (at * 7919) % 88_000;
          await frame();
        }
        for (const text of ['c', 'ca', 'caller 1', 'caller 19', '']) {
          type(text);
          await frame();
        }
      }
      calls.scrollTop = 0;
      await frame();
    }, rounds);
    return weigh(page);
  };
  const early = await work(15);
  const late = await work(120);
  expect(late.memory - early.memory).toBeLessThan(1_000_000);
  expect(Math.abs(late.elements - early.elements)).toBeLessThan(200);
});
