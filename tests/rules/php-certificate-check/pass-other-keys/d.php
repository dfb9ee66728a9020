<?php
// the form's own switch
$settings = ['verify_email' => false, 'check' => 0];
if ($settings['verify_email'] == false) {
  $verify = false;
}
