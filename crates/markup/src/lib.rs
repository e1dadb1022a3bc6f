//! What of the panel is worked out when it is compiled: its markup, its style sheet and the font of its drawings.
//!
//! [`view!`](view!) is the markup of Leptos, written as calls of one element type instead of one type for each element.
//! Leptos' own `view!` gives each element a type of its own, for each of which the compiler makes a copy of the renderer.
//! Here every element is a `crate::view::element::Element`, whose methods do the work at run time; components, signals and
//! whatever else stands in braces stay those of Leptos. Knows the syntax and the names of those methods; must not know what
//! is drawn.

mod drawings;

use std::path::Path;
use std::{env, fs};

use minifier::css;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement, NodeName};
use rstml::{Infallible, Parser, ParserConfig};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, ExprLit, Lit, LitStr, Token, parse_macro_input};

/// A view: an `Element` for a single one, a component's view for a single component, else an `AnyView` of several.
///
/// | markup | call |
/// |---|---|
/// | `<div role="row" hidden>` | `Element::new("div\nrole\nrow\nhidden\n")` |
/// | `role=role` | `.set("role", role)` |
/// | `style:top=…`, `prop:value=…` | `.style("top", …)`, `.property("value", …)` |
/// | `on:click=…`, `on:click:capture=…` | `.on(ev::click, …)`, `.on(ev::capture(ev::click), …)` |
/// | `node_ref=at` | `.node_ref::<html::Div>(at)` |
/// | text, `{…}`, `<Component …/>` | `.child(…)` |
#[proc_macro]
pub fn view(markup: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let parser = Parser::new(ParserConfig::new());
    let (nodes, errors) = parser.parse_recoverable(markup).split_vec();
    let errors = errors
        .iter()
        .map(|error| error.clone().emit_as_expr_tokens());
    let view = match nodes.as_slice() {
        [Node::Element(one)] => element(one),
        several => {
            let several = several.iter().map(node);
            quote!(crate::view::drawn::AnyView::Several(::std::vec![
                #(crate::view::drawn::IntoAny::into_any(#several)),*
            ]))
        }
    };
    quote!({ #(#errors;)* #view }).into()
}

/// Style sheets as one text, without comments and blanks. Paths are given from the root of the package.
#[proc_macro]
pub fn style(paths: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let paths = parse_macro_input!(paths with Punctuated<LitStr, Token![,]>::parse_terminated);
    let sheets = paths.iter().map(|path| {
        let package = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
        let file = Path::new(&package).join(path.value());
        let text = fs::read_to_string(&file).map_err(|error| error.to_string())?;
        let small = css::minify(&text).map_err(str::to_owned)?;
        Ok((file.to_string_lossy().into_owned(), small.to_string()))
    });
    let sheets = sheets.collect::<Result<Vec<(String, String)>, String>>();
    match sheets {
        Ok(sheets) => {
            let (files, texts): (Vec<_>, Vec<_>) = sheets.into_iter().unzip();
            let style = texts.concat();
            // Naming the files lets the compiler see when one of them changes.
            quote!({ #(const _: &str = include_str!(#files);)* #style })
        }
        Err(error) => quote!(compile_error!(#error)),
    }
    .into()
}

/// A font of drawings, as bytes: `drawings!("file")`, the path from the root of the package. `drawings.rs` says what the file
/// holds.
#[proc_macro]
pub fn drawings(path: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let path = parse_macro_input!(path as LitStr);
    let package = env::var("CARGO_MANIFEST_DIR").unwrap_or_default();
    let file = Path::new(&package).join(path.value());
    let list = fs::read_to_string(&file).map_err(Into::into);
    match list.and_then(|list| drawings::drawings(&list)) {
        Ok(font) => {
            let (file, font) = (file.to_string_lossy(), Literal::byte_string(&font));
            quote!({ const _: &str = include_str!(#file); #font })
        }
        Err(error) => {
            let error = error.to_string();
            quote!(compile_error!(#error))
        }
    }
    .into()
}

/// A child of an element.
fn node(node: &Node) -> TokenStream {
    match node {
        Node::Element(one) => element(one),
        Node::Text(text) => text.value_string().to_token_stream(),
        Node::Block(NodeBlock::ValidBlock(block)) => match block.stmts.as_slice() {
            [one] => one.to_token_stream(),
            _ => block.to_token_stream(),
        },
        other => quote_spanned!(other.span()=> compile_error!("only elements, text and braces")),
    }
}

fn element(one: &NodeElement<Infallible>) -> TokenStream {
    let name = &one.open_tag.name;
    if let NodeName::Path(path) = name
        && is_component(name)
    {
        return component(&path.to_token_stream(), one);
    }
    let tag = name.to_string();
    let mut start = tag.clone();
    let mut others = Vec::new();
    for given in attributes(one) {
        match fixed(given) {
            Some(value) => start.extend(["\n", &given.key.to_string(), "\n", &value]),
            None => others.push(attribute(&tag, given)),
        }
    }
    let children = one.children.iter().map(node);
    // A name that no code in braces can mean.
    let it = Ident::new("it", Span::mixed_site());
    quote!({
        let mut #it = crate::view::element::Element::new(#start);
        #(#it #others;)*
        #(#it.child(#children);)*
        #it
    })
}

/// The value of an attribute that is written in the markup itself; nothing where code gives it.
fn fixed(given: &KeyedAttribute) -> Option<String> {
    if given.key.to_string().contains(':') {
        return None;
    }
    match given.value() {
        None => Some(String::new()),
        Some(Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        })) => Some(text.value()),
        Some(_) => None,
    }
}

/// Components are written as types are.
fn is_component(name: &NodeName) -> bool {
    let name = name.to_string();
    let last = name.rsplit(':').next().unwrap_or_default().trim_start();
    last.starts_with(char::is_uppercase)
}

fn component(path: &TokenStream, one: &NodeElement<Infallible>) -> TokenStream {
    let properties = attributes(one).map(|given| {
        let name = format_ident!("{}", given.key.to_string(), span = given.key.span());
        let value = given
            .value()
            .map_or_else(|| quote!(#name), ToTokens::to_token_stream);
        quote!(.#name(#value))
    });
    quote!(::leptos::component::component_view(
        &#path,
        ::leptos::component::component_props_builder(&#path) #(#properties)* .build()
    ))
}

fn attributes(one: &NodeElement<Infallible>) -> impl Iterator<Item = &KeyedAttribute> {
    one.open_tag
        .attributes
        .iter()
        .filter_map(|given| match given {
            NodeAttribute::Attribute(given) => Some(given),
            NodeAttribute::Block(_) => None,
        })
}

fn attribute(tag: &str, given: &KeyedAttribute) -> TokenStream {
    let key = given.key.to_string();
    let value = given.value();
    let mut words = key.split(':').map(str::trim);
    let (kind, name) = (words.next().unwrap_or_default(), words.next());
    let capture = words.next().is_some();
    match (kind, name) {
        ("on", Some(name)) => {
            let name = format_ident!("{name}", span = given.key.span());
            let event = quote!(::leptos::ev::#name);
            if capture {
                quote!(.on(::leptos::ev::capture(#event), #value))
            } else {
                quote!(.on(#event, #value))
            }
        }
        ("style", Some(name)) => quote!(.style(#name, #value)),
        ("prop", Some(name)) => quote!(.property(#name, #value)),
        ("node_ref", None) => {
            let of = format_ident!("{}", capitalized(tag));
            quote!(.node_ref::<::leptos::html::#of>(#value))
        }
        _ => quote!(.set(#key, #value)),
    }
}

/// Leptos' type for a tag.
fn capitalized(tag: &str) -> String {
    let mut letters = tag.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
