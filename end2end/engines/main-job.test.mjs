// The main job in each of three engines, through WebDriver: `cargo xtask test --only engines`.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { By, Key, until } from 'selenium-webdriver';
import { browser, demo } from './drivers.mjs';

const PATIENCE = 20_000;
let site;

before(async () => {
  site = await demo();
});
after(() => site.stop());

for (const name of (process.env.ENGINES ?? 'Chromium,Firefox,WebKit').split(',')) {
  describe(name, { concurrency: false }, () => {
    let session;
    let driver;
    const find = (css) => driver.wait(until.elementLocated(By.css(css)), PATIENCE, css);
    const named = (text, tag = '*') => driver.wait(until.elementLocated(By.xpath(`//${tag}[normalize-space()="${text}"]`)), PATIENCE, text);
    const waitFor = (what, script, ...given) => driver.wait(() => driver.executeScript(`return ${script}`, ...given), PATIENCE, what);
    const press = (...keys) => driver.actions().sendKeys(...keys).perform();
    const click = async (element) => {
      await driver.executeScript('arguments[0].scrollIntoView({ block: "center" })', element);
      await element.click();
    };
    const text = async (css) => (await find(css)).getText();
    const alert = (part) => waitFor(part, '[...document.querySelectorAll("[role=alert], .sign-in__refused")].some((one) => one.textContent.includes(arguments[0]))', part);
    const rendered = () => waitFor('home:rendered', 'performance.getEntriesByName("home:rendered").length > 0');

    before(async () => {
      session = await browser(name);
      driver = session.driver;
    });
    after(() => session?.quit());

    test('signs in: a wrong password is told, and the right one leads on', async () => {
      await driver.get(site.address);
      const field = async (label) => driver.findElement(By.id(await driver.findElement(By.xpath(`//label[normalize-space()="${label}"]`)).getAttribute('for')));
      await named('User name', 'label');
      await (await field('User name')).sendKeys('answering');
      await (await field('Password')).sendKeys('wrong', Key.ENTER);
      await alert('Invalid');
      await (await field('Password')).clear();
      await (await field('Password')).sendKeys('answering', Key.ENTER);
      await rendered();
      await waitFor('the focus goes on', 'document.activeElement !== document.body');
    });

    test('shows every section', async () => {
      for (const section of ['callbacks', 'conversations', 'voicemail', 'forms', 'calls']) {
        await waitFor(section, 'document.querySelector(`#${arguments[0]} :is(.row, .calls__row)`) !== null', section);
      }
      assert.equal(await driver.executeScript('return document.querySelectorAll(".section--call-metrics .metric").length > 2'), true);
      assert.match(await driver.executeScript('return document.documentElement.dataset.weekStart'), /^7$/);
    });

    test('takes a date: a preset, and one that is typed', async () => {
      await click(await named('30 days', 'button'));
      await waitFor('the address', 'location.search.includes("FromDate=30d")');
      const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
      await driver.executeScript(
        'const input = document.getElementById("from-date"); input.focus(); input.value = arguments[0]; input.dispatchEvent(new Event("input", { bubbles: true })); input.dispatchEvent(new Event("change", { bubbles: true })); input.blur()',
        day,
      );
      await waitFor('the address', 'location.search.includes(`FromDate=${arguments[0]}`)', day);
      await driver.navigate().back();
      await waitFor('the address', 'location.search.includes("FromDate=30d")');
      await click(await named('7 days', 'button'));
      await waitFor('the address', 'location.search.includes("FromDate=7d")');
    });

    test('browsers 2: finds and paints what it found, where the engine has marks', async () => {
      const search = await find('#search');
      const wanted = 'operator';
      await search.sendKeys(wanted);
      await waitFor('fewer calls', 'document.querySelector("#calls .section__count").textContent.includes(" of ")');
      if (!(await driver.executeScript('return "highlights" in CSS'))) return;
      await waitFor('marks', 'CSS.highlights.get("found").size > 0');
      const found = await driver.executeScript('return getComputedStyle(document.documentElement).getPropertyValue("--found").trim()');
      const color = [1, 3, 5].map((at) => Number.parseInt(found.slice(at, at + 2), 16));
      const painted = async (element) => {
        const box = await driver.executeScript('const { x, y, width, height } = arguments[0].getBoundingClientRect(); return { x, y, width, height, all: innerWidth }', element);
        const { data, width } = PNG.sync.read(Buffer.from(await driver.takeScreenshot(), 'base64'));
        const scale = width / box.all;
        let pixels = 0;
        for (let y = Math.floor(box.y * scale); y < (box.y + box.height) * scale; y += 1) {
          for (let x = Math.floor(box.x * scale); x < (box.x + box.width) * scale; x += 1) {
            pixels += color.every((part, c) => Math.abs(data[(y * width + x) * 4 + c] - part) < 12) ? 1 : 0;
          }
        }
        return pixels;
      };
      /** The first of these with what is looked for that is in view. */
      const inView = (css) =>
        driver.executeScript('return [...document.querySelectorAll(arguments[0])].find((one) => one.textContent.toLowerCase().includes(arguments[1]) && one.checkVisibility() && one.getBoundingClientRect().bottom < innerHeight) ?? null', css, wanted);
      const open = await inView('.calls__open');
      if (open) await driver.wait(async () => (await painted(open)) > 20, PATIENCE, 'the mark of a name is painted');
      const message = await inView('#conversations .list__item:nth-child(n + 2) .conversation__last');
      if (message) await driver.wait(async () => (await painted(message)) > 20, PATIENCE, 'the mark of a text is painted');
      // Nothing is painted that was not found.
      for (const heading of await driver.findElements(By.css('.section h2'))) {
        if (!(await heading.getText()).toLowerCase().includes(wanted) && (await heading.isDisplayed())) await driver.wait(async () => (await painted(heading)) === 0, PATIENCE, 'no heading is painted');
      }
      await search.sendKeys(Key.ESCAPE);
      await waitFor('all calls', '!document.querySelector("#calls .section__count").textContent.includes(" of ")');
    });

    test('sorts, both ways', async () => {
      const head = () => driver.findElement(By.xpath('//th//button[normalize-space()="From"]'));
      await click(await head());
      await waitFor('sorted', 'document.querySelector("th[aria-sort=ascending]")?.textContent.includes("From")');
      await click(await head());
      await waitFor('sorted', 'document.querySelector("th[aria-sort=descending]")?.textContent.includes("From")');
      await click(await driver.findElement(By.xpath('//th//button[normalize-space()="Date"]')));
      await waitFor('sorted', 'document.querySelector("th[aria-sort=descending]")?.textContent.includes("Date")');
    });

    test('browsers 3: goes to the end of a long table', async () => {
      await driver.manage().addCookie({ name: 'demo-faults', value: encodeURIComponent('calls=3000') });
      await driver.navigate().refresh();
      await rendered();
      await waitFor('a long table', 'Number(document.querySelector(".calls__table").ariaRowCount ?? document.querySelector(".calls__table").getAttribute("aria-rowcount")) > 2000');
      const rest = 'Math.round(document.querySelector(".calls").scrollHeight - document.querySelector(".calls").clientHeight - document.querySelector(".calls").scrollTop)';
      await driver.executeScript('document.querySelectorAll(".calls__open")[2].focus()');
      await press(Key.END);
      await waitFor('its end, by the key', `${rest} <= 1`);
      await driver.executeScript('document.querySelector(".calls").scrollTop = 0');
      for (const part of [0.25, 0.5, 0.77, 1]) {
        await driver.executeScript('const calls = document.querySelector(".calls"); calls.scrollTop = arguments[0] * (calls.scrollHeight - calls.clientHeight)', part);
      }
      await waitFor('its end, by the scroll bar', `${rest} <= 1`);
      // What is below the window has no rows.
      const last = 'document.querySelector(".calls").scrollIntoView({ block: "end" }) ?? Number([...document.querySelectorAll(".calls__row")].at(-1).getAttribute("aria-rowindex")) === Number(document.querySelector(".calls__table").getAttribute("aria-rowcount"))';
      await waitFor('the last row', last);
    });

    test('opens details and a story, and gives the focus back', async () => {
      await driver.manage().deleteCookie('demo-faults');
      await driver.navigate().refresh();
      await rendered();
      const opener = await find('.calls__open');
      await click(opener);
      await waitFor('details', 'document.querySelector("dialog[open] .facts") !== null');
      await press(Key.ESCAPE);
      await waitFor('closed', 'document.querySelector("dialog[open]") === null && document.activeElement.matches(".calls__open")');
      await waitFor('the address', '!location.search.includes("Call=")');
      const callback = await find('#callbacks .row__name');
      await click(callback);
      await waitFor('details', 'document.querySelector("dialog[open] .record-actions") !== null');
      await click(await named('History', 'button'));
      await waitFor('a story', 'document.querySelector("dialog[open] .story__entry") !== null');
      await press(Key.ESCAPE);
      await waitFor('closed', 'document.querySelector("dialog[open]") === null');
    });

    test('browsers 6: after a press of the mouse the keys move the focus with its ring', async () => {
      await click(await named('7 days', 'button'));
      for (const key of ['n', 'j', 'k']) {
        await press(key);
        await waitFor(`the ring after ${key}`, 'document.activeElement.matches(":focus-visible") && document.activeElement.closest("[data-key]") !== null');
      }
    });

    test('browsers 7: plays a message, or says why not', async () => {
      await click(await find('#voicemail .play:not(.play--none)'));
      await waitFor('the player', 'document.querySelector(".player")?.hidden === false');
      await waitFor('sound, or what is missing', 'document.querySelector("audio").currentTime > 0 || document.querySelector(".player__fault").textContent.trim() !== ""');
      const fault = await driver.executeScript('return document.querySelector(".player__fault").textContent.trim()');
      assert.ok(fault === '' || fault.startsWith('This computer has no sound output.'), fault);
      await click(await find('.player__close button'));
    });

    test('browsers 4: the hand-over is printed whole', { skip: name === 'WebKit' && 'its driver can’t print' }, async () => {
      await click(await find('.attention-tools .button:last-child'));
      await waitFor('the sheet', 'document.querySelectorAll("dialog[open] .handover__lines li").length > 30');
      const [entries, last] = await driver.executeScript('const all = [...document.querySelectorAll("dialog[open] .handover__lines li")]; return [all.length, all.at(-1).querySelector("b").textContent]');
      const data = new Uint8Array(Buffer.from(await driver.printPage({}), 'base64'));
      const paper = await getDocument({ data, verbosity: 0 }).promise;
      const pages = [];
      for (let at = 1; at <= paper.numPages; at += 1) {
        const page = await paper.getPage(at);
        const { items } = await page.getTextContent();
        pages.push(items.map((item) => item.str).join(''));
        // No line is cut at the head or the foot of a page.
        const [, , , top] = page.view;
        for (const { str, transform, height } of items) if (str.trim()) assert.ok(transform[5] > 10 && transform[5] + height < top - 5, `page ${at}: ${str}`);
      }
      assert.ok(pages.length >= 2 && pages.length <= Math.ceil(entries / 12), `${pages.length} pages for ${entries} entries`);
      assert.ok(pages.join('').replace(/\s/g, '').includes(last.replace(/\s/g, '')), last);
      await press(Key.ESCAPE);
    });

    test('keeps preferences, and speaks Arabic', async () => {
      const menu = async (label) => {
        await click(await find('[popovertarget=account-menu]'));
        await driver.wait(until.elementIsVisible(await find('#account-menu button')), PATIENCE);
        await click(await driver.findElement(By.xpath(`//*[@id="account-menu"]//button[normalize-space()="${label}"]`)));
      };
      await menu('Preferences');
      const choose = async (id, value) => click(await find(`#${id} option[value="${value}"]`));
      await choose('preference-theme', 'dark');
      await waitFor('dark', 'document.documentElement.dataset.theme === "dark"');
      await choose('preference-language', 'ar');
      await click(await named('Apply language', 'button'));
      await waitFor('Arabic', 'document.documentElement.dir === "rtl" && performance.getEntriesByName("home:rendered").length > 0');
      assert.equal(await driver.executeScript('return document.documentElement.dataset.theme'), 'dark');
      assert.equal(await driver.executeScript('return document.documentElement.scrollWidth > document.documentElement.clientWidth'), false);
      assert.match(await text('#calls h2'), /[\u0600-\u06ff]/);
    });

    test('signs out', async () => {
      await click(await find('[popovertarget=account-menu]'));
      await driver.wait(until.elementIsVisible(await find('#account-menu button')), PATIENCE);
      await click((await driver.findElements(By.css('#account-menu button'))).at(-1));
      await waitFor('the form', 'document.querySelector("form.sign-in__form, .sign-in form") !== null && document.querySelector(".calls__row") === null');
      await waitFor('the focus', 'document.activeElement !== document.body');
      await driver.executeScript('localStorage.clear()');
    });

    test('browsers 9: nothing is wrong in the console', () => {
      const errors = session.printed.join('').split('\n').filter((line) => /CONSOLE.*ERROR/.test(line) && !/status of 401/.test(line));
      assert.deepEqual(errors, []);
    });
  });
}
