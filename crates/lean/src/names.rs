//! The elements and attributes that `view!` knows by name. Their types are Leptos's, so that a `NodeRef` of the one is a
//! `NodeRef` of the other.

use crate::attribute::AttributeValue;
use crate::element::HtmlElement;
use real::tachys::html::element::ElementType;

macro_rules! elements {
    ($types:path: $($tag:ident $kind:ident),* $(,)?) => {
        use crate::element::HtmlElement;
        pub use $types::{$($kind),*};
        $(
            #[doc = concat!("A new `<", stringify!($tag), ">`.")]
            #[inline]
            #[allow(non_snake_case, reason = "SVG has names of two words")]
            pub fn $tag() -> HtmlElement<$kind> {
                HtmlElement::new()
            }
        )*
    };
}

/// Elements of HTML.
pub mod html {
    elements! { real::tachys::html::element:
        area Area, base Base, br Br, col Col, embed Embed, hr Hr, img Img, input Input, link Link, meta Meta,
        source Source, track Track, wbr Wbr, a A, abbr Abbr, address Address, article Article, aside Aside,
        audio Audio, b B, bdi Bdi, bdo Bdo, blockquote Blockquote, body Body, button Button, canvas Canvas,
        caption Caption, cite Cite, code Code, colgroup Colgroup, data Data, datalist Datalist, dd Dd, del Del,
        details Details, dfn Dfn, dialog Dialog, div Div, dl Dl, dt Dt, em Em, fieldset Fieldset,
        figcaption Figcaption, figure Figure, footer Footer, form Form, h1 H1, h2 H2, h3 H3, h4 H4, h5 H5, h6 H6,
        head Head, header Header, hgroup Hgroup, html Html, i I, iframe Iframe, ins Ins, kbd Kbd, label Label,
        legend Legend, li Li, main Main, map Map, mark Mark, menu Menu, meter Meter, nav Nav, noscript Noscript,
        object Object, ol Ol, optgroup Optgroup, output Output, p P, picture Picture, portal Portal, pre Pre,
        progress Progress, q Q, rp Rp, rt Rt, ruby Ruby, s S, samp Samp, script Script, search Search,
        section Section, select Select, slot Slot, small Small, span Span, strong Strong, style Style, sub Sub,
        summary Summary, sup Sup, table Table, tbody Tbody, td Td, template Template, textarea Textarea, tfoot Tfoot,
        th Th, thead Thead, time Time, title Title, tr Tr, u U, ul Ul, var Var, video Video, option Option_,
    }

    use real::tachys::html::element::Custom;

    /// A new element of a name of its own.
    pub fn custom(tag: &'static str) -> HtmlElement<Custom<&'static str>> {
        HtmlElement::named(tag)
    }
}

/// Elements of SVG.
pub mod svg {
    elements! { real::tachys::svg:
        a A, animate Animate, animateMotion AnimateMotion, animateTransform AnimateTransform, circle Circle,
        clipPath ClipPath, defs Defs, desc Desc, discard Discard, ellipse Ellipse, feBlend FeBlend,
        feColorMatrix FeColorMatrix, feComponentTransfer FeComponentTransfer, feComposite FeComposite,
        feConvolveMatrix FeConvolveMatrix, feDiffuseLighting FeDiffuseLighting, feDisplacementMap FeDisplacementMap,
        feDistantLight FeDistantLight, feDropShadow FeDropShadow, feFlood FeFlood, feFuncA FeFuncA, feFuncB FeFuncB,
        feFuncG FeFuncG, feFuncR FeFuncR, feGaussianBlur FeGaussianBlur, feImage FeImage, feMerge FeMerge,
        feMergeNode FeMergeNode, feMorphology FeMorphology, feOffset FeOffset, fePointLight FePointLight,
        feSpecularLighting FeSpecularLighting, feSpotLight FeSpotLight, feTile FeTile, feTurbulence FeTurbulence,
        filter Filter, foreignObject ForeignObject, g G, hatch Hatch, hatchpath Hatchpath, image Image, line Line,
        linearGradient LinearGradient, marker Marker, mask Mask, metadata Metadata, mpath Mpath, path Path,
        pattern Pattern, polygon Polygon, polyline Polyline, radialGradient RadialGradient, rect Rect, set Set,
        stop Stop, svg Svg, switch Switch, symbol Symbol, text Text, textPath TextPath, title Title, tspan Tspan,
        view View, r#use Use,
    }
}

macro_rules! attributes {
    ($($method:ident = $name:literal),* $(,)?) => {
        impl<E: ElementType> HtmlElement<E> {
            $(
                #[doc = concat!("Sets `", $name, "`, or keeps it up to date.")]
                #[inline]
                pub fn $method(self, value: impl AttributeValue) -> Self {
                    self.attr($name, value)
                }
            )*
        }
    };
}

attributes! {
    abbr = "abbr", accept_charset = "accept-charset", accept = "accept", accesskey = "accesskey", action = "action",
    align = "align", allow = "allow", allowfullscreen = "allowfullscreen",
    allowpaymentrequest = "allowpaymentrequest", alt = "alt", aria_activedescendant = "aria-activedescendant",
    aria_atomic = "aria-atomic", aria_autocomplete = "aria-autocomplete", aria_busy = "aria-busy",
    aria_checked = "aria-checked", aria_colcount = "aria-colcount", aria_colindex = "aria-colindex",
    aria_colspan = "aria-colspan", aria_controls = "aria-controls", aria_current = "aria-current",
    aria_describedby = "aria-describedby", aria_description = "aria-description", aria_details = "aria-details",
    aria_disabled = "aria-disabled", aria_dropeffect = "aria-dropeffect", aria_errormessage = "aria-errormessage",
    aria_expanded = "aria-expanded", aria_flowto = "aria-flowto", aria_grabbed = "aria-grabbed",
    aria_haspopup = "aria-haspopup", aria_hidden = "aria-hidden", aria_invalid = "aria-invalid",
    aria_keyshortcuts = "aria-keyshortcuts", aria_label = "aria-label", aria_labelledby = "aria-labelledby",
    aria_live = "aria-live", aria_modal = "aria-modal", aria_multiline = "aria-multiline",
    aria_multiselectable = "aria-multiselectable", aria_orientation = "aria-orientation", aria_owns = "aria-owns",
    aria_placeholder = "aria-placeholder", aria_posinset = "aria-posinset", aria_pressed = "aria-pressed",
    aria_readonly = "aria-readonly", aria_relevant = "aria-relevant", aria_required = "aria-required",
    aria_roledescription = "aria-roledescription", aria_rowcount = "aria-rowcount", aria_rowindex = "aria-rowindex",
    aria_rowspan = "aria-rowspan", aria_selected = "aria-selected", aria_setsize = "aria-setsize",
    aria_sort = "aria-sort", aria_valuemax = "aria-valuemax", aria_valuemin = "aria-valuemin",
    aria_valuenow = "aria-valuenow", aria_valuetext = "aria-valuetext", r#as = "as", r#async = "async",
    attributionsrc = "attributionsrc", autocapitalize = "autocapitalize", autocomplete = "autocomplete",
    autofocus = "autofocus", autoplay = "autoplay", background = "background", bgcolor = "bgcolor",
    blocking = "blocking", border = "border", buffered = "buffered", capture = "capture", challenge = "challenge",
    closedby = "closedby", charset = "charset", checked = "checked", cite = "cite", code = "code", color = "color",
    cols = "cols", colspan = "colspan", command = "command", commandfor = "commandfor", content = "content",
    contenteditable = "contenteditable", contextmenu = "contextmenu", controls = "controls",
    controlslist = "controlslist", coords = "coords", crossorigin = "crossorigin", csp = "csp", data = "data",
    datetime = "datetime", decoding = "decoding", default = "default", defer = "defer", dir = "dir",
    dirname = "dirname", disabled = "disabled", disablepictureinpicture = "disablepictureinpicture",
    disableremoteplayback = "disableremoteplayback", download = "download", draggable = "draggable",
    elementtiming = "elementtiming", enctype = "enctype", enterkeyhint = "enterkeyhint", exportparts = "exportparts",
    fetchpriority = "fetchpriority", r#for = "for", form = "form", formaction = "formaction",
    formenctype = "formenctype", formmethod = "formmethod", formnovalidate = "formnovalidate",
    formtarget = "formtarget", headers = "headers", height = "height", hidden = "hidden", high = "high",
    href = "href", hreflang = "hreflang", http_equiv = "http-equiv", icon = "icon", id = "id",
    imagesizes = "imagesizes", imagesrcset = "imagesrcset", importance = "importance", inert = "inert",
    inputmode = "inputmode", integrity = "integrity", intrinsicsize = "intrinsicsize", is = "is", ismap = "ismap",
    itemid = "itemid", itemprop = "itemprop", itemref = "itemref", itemscope = "itemscope", itemtype = "itemtype",
    keytype = "keytype", kind = "kind", label = "label", lang = "lang", language = "language", list = "list",
    loading = "loading", r#loop = "loop", low = "low", manifest = "manifest", max = "max", maxlength = "maxlength",
    media = "media", method = "method", min = "min", minlength = "minlength", multiple = "multiple", muted = "muted",
    name = "name", nomodule = "nomodule", nonce = "nonce", novalidate = "novalidate", open = "open",
    optimum = "optimum", part = "part", pattern = "pattern", ping = "ping", placeholder = "placeholder",
    playsinline = "playsinline", popover = "popover", popovertarget = "popovertarget",
    popovertargetaction = "popovertargetaction", poster = "poster", preload = "preload", radiogroup = "radiogroup",
    readonly = "readonly", referrerpolicy = "referrerpolicy", rel = "rel", required = "required",
    reversed = "reversed", role = "role", rows = "rows", rowspan = "rowspan", sandbox = "sandbox", scope = "scope",
    scoped = "scoped", selected = "selected", shape = "shape", size = "size", sizes = "sizes", slot = "slot",
    span = "span", spellcheck = "spellcheck", src = "src", srcdoc = "srcdoc", srclang = "srclang", srcset = "srcset",
    start = "start", step = "step", summary = "summary", tabindex = "tabindex", target = "target", title = "title",
    translate = "translate", r#type = "type", usemap = "usemap", value = "value",
    virtualkeyboardpolicy = "virtualkeyboardpolicy", width = "width", wrap = "wrap",
}
