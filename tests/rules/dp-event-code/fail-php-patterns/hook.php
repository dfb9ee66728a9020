<?php
const MAILS = '~^mail_(?:in|opened)$~i';
$hook = json_decode(file_get_contents('php://input'), true);
$event = $hook['event'];
if (preg_match('#\A(lead_(added|removed)|chat)\z#', $event['type_code'])) { one(); }
$mail = preg_match(MAILS, $event['type_code']) === 1;
if (!preg_match("/^went_(in|back)$/", $event['data']['direction_of_movement'])) { two(); }
