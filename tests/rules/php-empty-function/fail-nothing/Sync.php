<?php

class Sync
{
    protected function finish(): void
    {
        ;
    }

    protected function stop()
    {
        return;
    }

    protected function block()
    {
        {
        }
    }
}
