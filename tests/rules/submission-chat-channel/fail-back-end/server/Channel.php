<?php
final class Channel
{
    public function address(string $scope): string
    {
        return 'https://amojo.amocrm.ru/v2/origin/custom/' . rawurlencode($scope);
    }
}
