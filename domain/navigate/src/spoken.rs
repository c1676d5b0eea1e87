//! What the languages that staff speak call themselves, besides those of the interface.

use ui::Site;

/// Tag and own name: CLDR 48, and where it has none the reference name of ISO 639-3.
const OTHERS: [(&str, &str); 53] = [
    ("am", "አማርኛ"),
    ("be", "беларуская"),
    ("ber", "Berber languages"),
    ("bg", "български"),
    ("bin", "Bini"),
    ("bm", "bamanakan"),
    ("bs", "bosanski"),
    ("ca", "català"),
    ("ce", "нохчийн"),
    ("ckb", "کوردیی ناوەندی"),
    ("cs", "čeština"),
    ("da", "dansk"),
    ("et", "eesti"),
    ("eu", "euskara"),
    ("ff", "Pulaar"),
    ("fil", "Filipino"),
    ("gl", "galego"),
    ("gu", "ગુજરાતી"),
    ("hi", "हिन्दी"),
    ("hu", "magyar"),
    ("hy", "հայերեն"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kea", "kabuverdianu"),
    ("kmr", "kurdî (kurmancî)"),
    ("ko", "한국어"),
    ("ln", "lingála"),
    ("lt", "lietuvių"),
    ("man", "Mandingo"),
    ("mn", "монгол"),
    ("mnk", "Mandinka"),
    ("ne", "नेपाली"),
    ("no", "norsk"),
    ("pa", "ਪੰਜਾਬੀ"),
    ("pl", "polski"),
    ("pov", "Upper Guinea Crioulo"),
    ("ro", "română"),
    ("sh", "srpskohrvatski"),
    ("shi", "ⵜⴰⵛⵍⵃⵉⵜ"),
    ("si", "සිංහල"),
    ("sk", "slovenčina"),
    ("sl", "slovenščina"),
    ("snk", "Soninke"),
    ("sq", "shqip"),
    ("sr", "српски"),
    ("tet", "Tetum"),
    ("th", "ไทย"),
    ("tl", "Tagalog"),
    ("tw", "Twi"),
    ("vi", "Tiếng Việt"),
    ("wo", "Wolof"),
    ("yue", "粵語"),
    ("zh", "中文"),
];

/// What a language calls itself; the tag where nobody told us.
#[must_use]
pub fn own_name<'a>(site: &'a Site, tag: &'a str) -> &'a str {
    let ours = site.languages.iter().find(|language| language.tag.as_str() == tag).map(|language| &*language.autonym);
    let other = || OTHERS.iter().find(|(known, _)| *known == tag).map(|(_, name)| *name);
    ours.or_else(other).unwrap_or(tag)
}
