import { fault, say, type Mechanism } from './mechanism.ts';

/** LOGIN (draft-murchison-sasl-login): name, then password, each on demand, whatever words the server asks with. */
export const login: Mechanism = {
  name: 'LOGIN',
  kind: 'password',
  begin({ credentials }) {
    let asked = 0;
    return {
      answer: async () => {
        asked += 1;
        if (asked === 1) return say(credentials.username);
        return asked === 2 ? say(credentials.reveal()) : fault('the server asked for more than LOGIN has');
      },
    };
  },
};
