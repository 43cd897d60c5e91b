import { concept } from './concept.ts';
import { lines } from './pattern.ts';

/** What proves who somebody is beside a password (languages and spelling: concept.ts). */

/** Linux-PAM's word for whatever is typed in, in its translations: the password, nearly always. */
export const AUTHENTICATION_TOKEN = concept({
  english: '(?:authentication|auth) tokens?',
  inflected: lines`
    authentifizierungs-?(?:token|merkmal|zeichen)|jetons? d.(?:authentification|identification)|
    (?:token|testigo|ficha|elemento|simbolo) (?:de|di) (?:autentic|identific|riconosc)\p{L}+|authenticatie-?token|autenti(?:za|fika)cn\p{L}+ token|godkendelses-?token|autentiseringselement|yetkilendirme anahtar\p{L}*|лексем\p{L}+ розпізн\p{L}+|
    
    (?:token|zeton|znacznik)\p{L}* (?:uwierzyteln|autoryz)\p{L}+|overovaci\p{L}* token|(?:token|udaj)\p{L}* (?:pro )?(?:overen|autenti)\p{L}+|
    autentiserings?(?:token|symbol|tecken|tegn)|kimlik (?:dogrulama|denetleme) (?:token|jeton|simge|belirte)\p{L}*|
    (?:токен|маркер|жетон|знак)\p{L}* (?:аутентиф|автентиф|проверк|идентиф|перевірк)\p{L}+
  `,
  unspaced: '(?:验证|认证|鉴别|鉴定|身份验证)(?:令牌|记号|标记)|認証トークン|인증 ?토큰',
});

/** A program or thing that makes codes for a second step, and its codes. */
export const AUTHENTICATOR = concept({
  english: 'authenticators?(?! is not)(?: app| codes?)?|mobile authenticators?',
  inflected: lines`
    authenticatiecode|autentificerings ?kode|mobilautentiser|autentiserare|kod uwierzytelnieni\p{L}+|kod overovani|codigo de uso unico|authentifikator|authentificat(?:eur|or)|autenticador|autenticatore|(?:codice|codigo|kod|kod\p{L}*) (?:di|de|dell.)? ?autentic(?:az|ac)\p{L}+|
    authentifizierungscode|uwierzytelniacz|kod\p{L}* uwierzytelniaj\p{L}+|autentizator|autentifikator|autentiseringskod|godkendelseskode|
    dogrulayici|аутентификатор|автентификатор|автентифікатор|код\p{L}* (?:аутентификац|автентифікац)\p{L}+
  `,
  unspaced: '验证器|身份验证器|認証アプリ|オーセンティケーター|인증기|인증 앱|OTP ?앱',
});

/** To show that an address or a name is one's own. */
export const VERIFIES = concept({
  english: 'verify|validate',
  inflected: lines`
    verifizier|verifier(?!\p{L})|verificar|verificare|verificere|zweryfik|overit(?!\p{L})|overte|overenie|verifiera|bekrefte|dogrula(?:y|m)|
    подтвердить|підтвердити
  `,
  unspaced: '验证|驗證|確認する|확인해',
});
