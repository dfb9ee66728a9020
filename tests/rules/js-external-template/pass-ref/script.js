this.render({ ref: '/tmpl/controls/button.twig' }, { text: 'https://example.org/a.twig' });
