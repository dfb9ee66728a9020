<?php

function make(Dumper $dumper): string
{
    file_put_contents('a.php', $dumper->dump());
    $text = $dumper->dump();
    $dumper->dump(['class' => 'Stock']);
    return $dumper->dump();
}
