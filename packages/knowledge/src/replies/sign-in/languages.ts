import { rowsOf } from './row.ts';

const RFC5530 = 'https://www.rfc-editor.org/rfc/rfc5530';
const RFC5248 = 'https://www.rfc-editor.org/rfc/rfc5248';
const RFC3206 = 'https://www.rfc-editor.org/rfc/rfc3206';

/**
 * The plain words for the same states in languages in which providers answer: German, French, Spanish, Italian, Portuguese, Dutch, Polish,
 * Russian (also in Latin letters) and Chinese. Words of dictionaries, no issuer's own; what they do not say stays unknown.
 */
export const IN_OTHER_LANGUAGES = rowsOf('general', '2026-11-21', [
  [
    /anwendungsspezifisch|app-?(?:passwor|kennwor)|anwendungspasswor|mot de passe d.application|contraseña de aplicaci[oó]n|password per (?:le )?app|senha de aplica[cç]|app-?wachtwoord|hasł\w+ (?:do )?aplikacji|пароль приложени|授权码|專用密碼|专用密码/iu,
    'auth/app-password-required',
    RFC5248,
  ],
  [
    /zwei-?faktor|zweiter faktor|double authentification|deux facteurs|dos factores|due fattori|dois fatores|двухфакторн|两步验证|二次验证/iu,
    'auth/second-factor-failing',
    RFC5248,
  ],
  [
    /(?:passwort|kennwort|mot de passe|contraseña|password|senha|wachtwoord|hasło|пароль|parol|密码).{0,30}(?:abgelaufen|expir[eé]|caducad|scadut|expirad|verlopen|wygasł|истек|ist[eo]k|过期)/iu,
    'auth/password-expired',
    RFC5530,
  ],
  [
    /zu viele (?:gleichzeitige )?(?:verbindungen|sitzungen)|trop de connexions|demasiadas conexiones|troppe connessioni|muitas conex|te veel verbindingen|слишком много (?:соединен|подключен)|连接数|登录太频繁|频率/iu,
    'auth/rate-limited',
    RFC5530,
  ],
  [
    /gesperrt.{0,20}fehlversuch|fehlversuch\w*.{0,30}gesperrt|bloqu[eé]e? .{0,30}tentatives|bloquead[oa] .{0,30}intentos|zu viele (?:fehl|anmelde)\w*|trop de tentatives|demasiados intentos|troppi tentativi|muitas tentativas|te veel pogingen|слишком много (?:попыток|неудачн)|尝试次数|(?:vorübergehend|temporairement|temporalmente|temporaneamente|temporariamente|tijdelijk|временно).{0,20}(?:gesperrt|bloqu|bloccat|geblokkeerd|заблокир)/iu,
    'auth/account-locked',
    RFC5248,
  ],
  [
    /(?:imap|pop3?|smtp).{0,60}(?:nicht (?:aktiviert|freigeschaltet|erlaubt|freigegeben)|deaktiviert|gesperrt|abgeschaltet|deshabilitad|désactiv|non activ|non autoris|desactivad|no (?:está )?(?:habilitad|activad)|disattivat|non abilitat|desativad|não habilitad|uitgeschakeld|niet (?:ingeschakeld|toegestaan)|wyłączon|отключен|запрещен|未开启|未开通|已关闭|关闭)/iu,
    'auth/protocol-disabled',
    RFC5530,
  ],
  [
    /(?:konto|account|postfach|benutzer|zugang|compte|boîte|cuenta|buz[oó]n|casella|utente|conta|caixa|postbus|gebruiker|skrzynka|ящик|аккаунт|учетная запись|帐号|账号|邮箱).{0,40}(?:gesperrt|deaktiviert|stillgelegt|gekündigt|suspendu|désactiv|bloqu|résili|suspendid|desactivad|deshabilitad|sospes|disattivat|bloccat|suspens|desativad|geblokkeerd|opgeheven|zablokowan|заблокирован|отключен|被冻结|被锁定|已停用|停用|封)/iu,
    'auth/account-disabled',
    RFC5248,
  ],
  [
    /vollständige (?:e-?mail|adresse)|adresse (?:e-?mail )?compl[eè]te|direcci[oó]n (?:de correo )?completa|indirizzo (?:e-?mail )?completo|endereço completo|volledig e-?mailadres|полный адрес|完整(?:的)?(?:邮箱|邮件)?地址/iu,
    'settings/wrong-username',
    RFC5248,
  ],
  [
    /vorübergehend|später (?:erneut|noch ?einmal|wieder)|wartungsarbeiten|réessayez plus tard|essayer plus tard|ultérieurement|indisponible|int[eé]ntelo m[aá]s tarde|m[aá]s tarde|riprova(?:re)? pi[uù] tardi|temporaneamente|tente (?:novamente )?mais tarde|probeer het later|spróbuj później|попробуйте позже|временно|稍后再试|系统繁忙|系统忙/iu,
    'auth/unavailable',
    RFC5530,
  ],
  [
    /(?:passwort|kennwort|benutzername|anmeldung|zugangsdaten|authentifizierung|mot de passe|identifiant|authentification|contraseña|usuario|autenticaci[oó]n|credenziali|autenticazione|accesso|senha|usu[aá]rio|autentica[cç][aã]o|wachtwoord|gebruikersnaam|aanmelding|hasło|logowani|пароль|логин|parol|密码|用户名|认证|登录).{0,60}(?:falsch|ungültig|fehlgeschlagen|fehlerhaft|abgelehnt|nicht korrekt|verweigert|incorrect|invalide|refus|échou|erron|no v[aá]lid|inv[aá]lid|fallid|errat|non valid|fallit|incorret|falhou|onjuist|ongeldig|mislukt|nieprawidłow|niepoprawn|błędn|неверн|неправильн|nevern|nepravil|错误|失败|不正确)/iu,
    'auth/bad-credentials',
    RFC3206,
  ],
  [
    /(?:falsch|ungültig|fehlerhaft)\w* (?:passwort|kennwort|benutzername|zugangsdaten)|(?:неверн|неправильн)\S* (?:пароль|логин|имя)|(?:nevern|nepraviln)\w* (?:parol|login)|fout(?:ief)? wachtwoord|(?:nieprawidłow|niepoprawn|błędn)\S* (?:hasł|login)/iu,
    'auth/bad-credentials',
    RFC3206,
  ],
]);
