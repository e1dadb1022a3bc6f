//! The panel in a browser, as a person uses it. One program, so that tests of all files run beside each other.
//!
//! | file | asks |
//! |---|---|
//! | `accessibility` | whether everybody can use it: axe, the keyboard |
//! | `attention` | who needs attention |
//! | `bad_input` | whether what goes wrong is said, with the way on |
//! | `cards` | whether a full column of cards is whole |
//! | `cisco` | agents on Cisco, over the portal's bus |
//! | `connection` | whether the panel is live, or visibly on its way back |
//! | `element` | the custom element as a portal uses it |
//! | `hostile_headers`, `hostile_host` | whether answers and portals that want something else get it |
//! | `interop` | notifications from servers that others wrote |
//! | `languages` | whether the panel speaks the supervisor's language |
//! | `directions` | whether names, numbers and quoted texts keep their direction of writing |
//! | `layout` | whether anything moves under the pointer |
//! | `next_call` | the call that is on and the next one |
//! | `preferences` | colours of the own system, no motion, paper |
//! | `room` | whether anything is cut, or lies over something else |
//! | `screenshots` | how every state looks |
//! | `seeds` | the vendor's samples, to the letter |
//! | `tabs` | several tabs of one user |
//! | `messaging`, `messaging_session` | SMS and chat |
//! | `voice`, `voice_recovery` | monitoring a call, and what becomes of it |
//! | `walking` | the way of a supervisor through a day |

#![allow(clippy::too_many_lines, reason = "a test is one story")]

mod accessibility;
mod attention;
mod bad_input;
mod cards;
mod cisco;
mod connection;
mod directions;
mod element;
mod hostile_headers;
mod hostile_host;
mod interop;
mod languages;
mod layout;
mod messaging;
mod messaging_session;
mod next_call;
mod preferences;
mod room;
mod screenshots;
mod seeds;
mod tabs;
mod voice;
mod voice_recovery;
mod walking;
