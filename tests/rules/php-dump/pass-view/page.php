<?php

function page(string $title): void
{
    $rows = load($title);
    echo view('page', get_defined_vars());
    print $this->twig->render('page.twig', get_defined_vars());
    echo htmlspecialchars(debug_backtrace(DEBUG_BACKTRACE_IGNORE_ARGS, 2)[1]['function']);
}
