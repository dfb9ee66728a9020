<?php

class Sync
{
    protected function name()
    {
        return null;
    }

    protected function run()
    {
        $this->go();;
        return;
    }
}
