<?php
// TODO: drop the old answer
# FIXME the limit is wrong
/* XXX */
$todo = 1; // a todo list is no mark
