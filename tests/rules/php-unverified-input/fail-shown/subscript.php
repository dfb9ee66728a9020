<?php
echo ERRORS['a'] . $_GET['code'];
echo implode(' ', [$_GET['kind']]);
