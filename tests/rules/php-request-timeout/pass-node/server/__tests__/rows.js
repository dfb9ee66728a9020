import { ask } from './helpers/ask.js';

describe('rows', () => it('answers', async () => expect(await ask()).toBe(1)));
