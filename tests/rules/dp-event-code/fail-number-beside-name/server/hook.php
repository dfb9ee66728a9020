<?php
if ($hook['event']['type'] === 17 && $hook['event']['type_code'] === 'mail_in') {
  go();
}
