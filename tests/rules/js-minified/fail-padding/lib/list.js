/*! list v3.1.4 | (c) Acme | MIT */
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
// a line of prose that says nothing of use
define(['jquery'],function(t){'use strict';function e0(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e1(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e2(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e3(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e4(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e5(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e6(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e7(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e8(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e9(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e10(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e11(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e12(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e13(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e14(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e15(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e16(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e17(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e18(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e19(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e20(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e21(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e22(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e23(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e24(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e25(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e26(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e27(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e28(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}function e29(n,r){var i=n.length,o=[],a;for(a=0;a<i;a++)o.push(r(n[a],a));return o.length?o.join(','):void 0}var pad='                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                ';








return{m0:e0,m1:e1,m2:e2,m3:e3,m4:e4,m5:e5,m6:e6,m7:e7,m8:e8,m9:e9,m10:e10,m11:e11,m12:e12,m13:e13,m14:e14,m15:e15,m16:e16,m17:e17,m18:e18,m19:e19,m20:e20,m21:e21,m22:e22,m23:e23,m24:e24,m25:e25,m26:e26,m27:e27,m28:e28,m29:e29}});












































































































































































































































































































