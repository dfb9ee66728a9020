define(['jquery', 'imask'], function ($, IMask) {
  const formats = { phone: '+7 (999) 999-99-99' };
  var inputMasks = ['+1 (999) 999-9999', '+34 999 999 999'];
  const blank = '+380 (99) 999-99-99';
  $('.acme__phone').attr('data-mask', formats.phone).mask(inputMasks[0]);
  IMask(document.querySelector('.acme__other'), { mask: blank });
  // stands where a good has no picture
  const DUMMY = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  const dummyPhoto = '/images/empty.svg?v=2';
  const dummyRow = '.acme__row_empty';
  // test mode of the payment: 1200000 ms
  const pause = 1200000;
  // for tests of the server 20260101 is the first day
  const first = '2026-01-01';
  return { blank: DUMMY || dummyPhoto, row: dummyRow, pause, first };
});
