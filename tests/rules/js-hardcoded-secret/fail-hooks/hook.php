<?php
$hook = 'hooks.slack.com/services/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';
