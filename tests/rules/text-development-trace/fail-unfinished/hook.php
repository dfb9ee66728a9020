<?php
# надо переписать на очередь
# needs refactoring
$a = 1;
