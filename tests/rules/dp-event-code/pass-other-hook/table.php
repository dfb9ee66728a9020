<?php
$names = [20 => 'lead_added', 21 => 'site_visit'];
