var a = 'the card of a lead';
self.render({ href: '/templates/list.twig' });
