<?php
$format = ['month' => 'MMM', 'day' => 'DDD', 'rating' => 'AAA', 'quarter' => 'III'];
return $format;
