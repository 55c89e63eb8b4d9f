//! Encrypts a text with a secret, by the Web Crypto API (AES-GCM with a key from PBKDF2). Needs a secure context (HTTPS or
//! localhost).

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::futures::JsFuture;
use web_sys::js_sys::{Array, Object, Reflect, Uint8Array};
use web_sys::{CryptoKey, SubtleCrypto, window};

/// The iterations of PBKDF2: a few hundredths of a second, once for each sign-in.
const ROUNDS: f64 = 100_000.0;
const SALT: &[u8] = b"portal-home";
/// The length of the random initialization vector before the encrypted text, in bytes.
const START: usize = 12;

/// Encrypts a text, as hexadecimal digits; `None` if the browser can't.
pub async fn seal(secret: &str, text: &str) -> Option<String> {
    let crypto = window()?.crypto().ok()?;
    let mut start = [0; START];
    crypto.get_random_values_with_u8_array(&mut start).ok()?;
    let (subtle, key) = key(secret).await?;
    let sealed = subtle.encrypt_with_object_and_u8_array(&cipher(&start)?, &key, text.as_bytes()).ok()?;
    let sealed = Uint8Array::new(&JsFuture::from(sealed).await.ok()?).to_vec();
    Some(start.iter().chain(&sealed).map(|byte| format!("{byte:02x}")).collect())
}

/// Decrypts what was encrypted with the same secret.
pub async fn open(secret: &str, sealed: &str) -> Option<String> {
    let digits = |at: usize| u8::from_str_radix(sealed.get(at..at + 2)?, 16).ok();
    let bytes: Vec<u8> = (0..sealed.len()).step_by(2).map(digits).collect::<Option<_>>()?;
    let (start, sealed) = bytes.split_at_checked(START)?;
    let (subtle, key) = key(secret).await?;
    let opened = subtle.decrypt_with_object_and_u8_array(&cipher(start)?, &key, sealed).ok()?;
    let opened = Uint8Array::new(&JsFuture::from(opened).await.ok()?).to_vec();
    String::from_utf8(opened).ok()
}

async fn key(secret: &str) -> Option<(SubtleCrypto, CryptoKey)> {
    let subtle = window()?.crypto().ok()?.subtle();
    // Undefined outside of a secure context.
    if subtle.is_undefined() {
        return None;
    }
    let secret = Uint8Array::from(secret.as_bytes());
    let base = subtle.import_key_with_str("raw", &secret, "PBKDF2", false, &texts(&["deriveKey"])).ok()?;
    let base: CryptoKey = JsFuture::from(base).await.ok()?.unchecked_into();
    let derive = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(SALT).into()),
        ("iterations", ROUNDS.into()),
    ])?;
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    let uses = texts(&["encrypt", "decrypt"]);
    let key = subtle.derive_key_with_object_and_object(&derive, &base, &kind, false, &uses).ok()?;
    Some((subtle, JsFuture::from(key).await.ok()?.unchecked_into()))
}

fn cipher(start: &[u8]) -> Option<Object> {
    object(&[("name", "AES-GCM".into()), ("iv", Uint8Array::from(start).into())])
}

fn object(members: &[(&str, JsValue)]) -> Option<Object> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), value).ok()?;
    }
    Some(object)
}

fn texts(texts: &[&str]) -> Array {
    texts.iter().map(|text| JsValue::from_str(text)).collect()
}
