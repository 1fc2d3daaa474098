using CsCheck;
using Deeplia.Guardian.Extract;

namespace Deeplia.Tests.Guardian.Extract;

public class PasswordClaimScannerTests
{
    [Theory]
    [InlineData("Your password is hunter22.", "hunter22")]
    [InlineData("your password is dragon.", "dragon")]
    [InlineData("your password is dragon and I know more", "dragon")]
    [InlineData("I know hunter22 is one of your passwords.", "hunter22")]
    [InlineData("dragon is your password", "dragon")]
    [InlineData("I know, hunter22 is your password", "hunter22")]
    [InlineData("I know, dragon is your password", "dragon")]
    [InlineData("Tulipe77 est, précisément, votre mot de passe", "Tulipe77")]
    [InlineData("33077343 est, précisément, votre mot de passe", "33077343")]
    [InlineData("33077343 est l'un de vos mots de passe.", "33077343")]
    [InlineData("le mot de passe de votre compte est 33077343", "33077343")]
    [InlineData("le mot de passe de votre compte : Tulipe77", "Tulipe77")]
    [InlineData("Je sais que tulipe est votre mot de passe.", "tulipe")]
    [InlineData("Votre mot de passe : Tulipe", "Tulipe")]
    [InlineData("Votre mot de passe est « gato azul9 ».", "gato azul9")]
    [InlineData("su contraseña «gato azul9»", "gato azul9")]
    [InlineData("su contraseña «gato azul»", "gato azul")]
    [InlineData("tu contraseña es gato99", "gato99")]
    [InlineData("tu contraseña es gato.", "gato")]
    [InlineData("Your pass phrase: correct horse battery", "correct horse battery")]
    [InlineData("Your pass phrase: hunter22", "hunter22")]
    [InlineData("Your pass phrase is \"correct horse battery staple\" and I know it", "correct horse battery staple")]
    [InlineData("Dein Passwort: Fuchs!9", "Fuchs!9")]
    [InlineData("Dein Passwort lautet Fuchs99", "Fuchs99")]
    [InlineData("Dein Passwort lautet fuchs.", "fuchs")]
    [InlineData("Ich weiß, dass Fuchs99 dein Passwort ist.", "Fuchs99")]
    [InlineData("Ihr Kennwort für max@example.com ist Fuchs99", "Fuchs99")]
    [InlineData("(password: fox_99)", "fox_99")]
    [InlineData("Sua senha é gato123", "gato123")]
    [InlineData("sua senha é gato", "gato")]
    [InlineData("La tua password è gatto12", "gatto12")]
    [InlineData("la tua password è gatto", "gatto")]
    [InlineData("Uw wachtwoord is kat1234", "kat1234")]
    [InlineData("uw wachtwoord is katje", "katje")]
    [InlineData("Twoje hasło to kot1234", "kot1234")]
    [InlineData("Twoje hasło to kotek", "kotek")]
    [InlineData("Ваш пароль: kot1234", "kot1234")]
    [InlineData("ваш пароль: котик", "котик")]
    [InlineData("Ваш пароль - kot1234", "kot1234")]
    [InlineData("kot1234 — ваш пароль", "kot1234")]
    [InlineData("Ваш пароль — kot1234", "kot1234")]
    [InlineData("パスワードは neko1234 です", "neko1234")]
    [InlineData("パスワードはneko1234です", "neko1234")]
    [InlineData("あなたのパスワードは「neko1234」です", "neko1234")]
    [InlineData("neko1234はあなたのパスワードです", "neko1234")]
    [InlineData("你的密码是 mao12345", "mao12345")]
    [InlineData("你的密码是mao12345。", "mao12345")]
    [InlineData("您的密码：mao12345", "mao12345")]
    [InlineData("mao12345是你的密码", "mao12345")]
    [InlineData("당신의 비밀번호는 goyang12 입니다", "goyang12")]
    [InlineData("şifreniz kedi1234", "kedi1234")]
    [InlineData("Şifreniz: kedi1234", "kedi1234")]
    [InlineData("Kedi1234 sizin şifreniz.", "Kedi1234")]
    [InlineData("vaše heslo je kocka12", "kocka12")]
    [InlineData("heslo je kocka.", "kocka")]
    [InlineData("Ditt lösenord är katt1234", "katt1234")]
    [InlineData("Dit adgangskode er kat12345", "kat12345")]
    [InlineData("Salasanasi on kissa123", "kissa123")]
    [InlineData("A jelszavad: macska12", "macska12")]
    [InlineData("Parola ta este pisica12", "pisica12")]
    [InlineData("Ο κωδικός σας είναι gata1234", "gata1234")]
    [InlineData("كلمة المرور الخاصة بك هي qitta123", "qitta123")]
    [InlineData("הסיסמה שלך היא hatul123", "hatul123")]
    [InlineData("Mật khẩu của bạn là meo12345", "meo12345")]
    [InlineData("Your password is:\r\nhunter22", "hunter22")]
    [InlineData("Your password:\nhunter22\n", "hunter22")]
    [InlineData("Your password:\n\nhunter22\n\nPay.", "hunter22")]
    [InlineData("This is your password\nhunter22\n", "hunter22")]
    [InlineData("Votre mot de passe\n33077343\nPayez.", "33077343")]
    [InlineData("password: p@ss.word1", "p@ss.word1")]
    [InlineData("Password = hunter22", "hunter22")]
    [InlineData("your password, hunter22, was found", "hunter22")]
    [InlineData("Your password is still hunter22", "hunter22")]
    [InlineData("Your password 'hunter 22'", "hunter 22")]
    [InlineData("\"gato azul9\" es tu contraseña", "gato azul9")]
    [InlineData("密码: K20417", "K20417")]
    [InlineData("비밀번호는 Goyangi 입니다", "Goyangi")]
    public void A_stated_password_is_found(string text, string secret)
    {
        var claim = Assert.Single(PasswordClaimScanner.Scan(text));
        Assert.Equal(secret, text.Substring(claim.Start, claim.Length));
    }

    [Theory]
    [InlineData("I am aware hunter22 is your pass.")]
    [InlineData("Your password was changed.")]
    [InlineData("Your password is safe.")]
    [InlineData("Your password is not required")]
    [InlineData("Password: minimum 8 characters")]
    [InlineData("Password: 12345 characters")]
    [InlineData("Enter your password")]
    [InlineData("Passwort vergessen?")]
    [InlineData("Ton mot de passe est piraté")]
    [InlineData("This is your password reset mail")]
    [InlineData("Mot de passe oublié ?")]
    [InlineData("Mot de passe : oublié ?")]
    [InlineData("https://example.com/users/password/edit?reset_password_token=abc123XYZ")]
    [InlineData("You requested a link to change your password.")]
    [InlineData("Ana wished to renew your password for the Acme1 shop")]
    [InlineData("Siga o link para criar outra senha:\n\nSaudações,")]
    [InlineData("Para alterar a senha:\nSaudações,")]
    [InlineData("请点击此处修改密码: K20417")]
    [InlineData("请点击此处修改密码:\nK20417")]
    [InlineData("密码：\nK20417")]
    [InlineData("Your password is outdated.")]
    [InlineData("Your password has been changed on 2024-05-12")]
    [InlineData("Your password expires in 3 days")]
    [InlineData("Your password will expire on 12345")]
    [InlineData("Dein Passwort ist abgelaufen.")]
    [InlineData("Votre mot de passe est expiré.")]
    [InlineData("Tu contraseña ha sido cambiada")]
    [InlineData("tu contraseña es segura.")]
    [InlineData("パスワードは変更されました")]
    [InlineData("新しいパスワードの設定はこちら:\n\nボタンを押す")]
    [InlineData("パスワードは古くなりました")]
    [InlineData("Мы изменили пароль по Вашей просьбе.")]
    [InlineData("Ваш пароль был изменён.")]
    [InlineData("Nobody is permitted to read passwords")]
    [InlineData("Somebody began a change of your password.")]
    [InlineData("Was jij dat niet, zet dan een nieuw wachtwoord,")]
    [InlineData("Reset password:\nhttps://example.com/x")]
    [InlineData("We never ask for your password.")]
    [InlineData("password: bob@example.com")]
    [InlineData("mdp: that red shelf should stand nearer the door")]
    [InlineData("clave: muy importante")]
    [InlineData("Hi bob123, your password was changed")]
    [InlineData("Hi bob123 your password was changed")]
    [InlineData("Password:\nUsername:")]
    [InlineData("Password:\njo@host7:~$")]
    [InlineData("reset_password_token=abc123")]
    [InlineData("--password hunter22")]
    [InlineData("passwordless login is 2FA1")]
    [InlineData("Your password is 8-20 characters long")]
    [InlineData("Your password: ********")]
    [InlineData("Your password: {{password}}")]
    [InlineData("What is your password?")]
    [InlineData("Forgot your password? Click \"Reset my password\"")]
    [InlineData("If you did not change your password \"My account\" shows")]
    [InlineData("The password policy is described in RFC1234")]
    [InlineData("Online banking password")]
    [InlineData("Your new password is required.")]
    [InlineData("비밀번호가 Tulip 계정에서 바뀌었습니다.")]
    [InlineData("password = copy(argument2);")]
    [InlineData("char *p; /* old password */\n\"\n\" int_t n; /* a number */\n\"")]
    public void An_ordinary_sentence_states_no_password(string text) => Assert.Empty(PasswordClaimScanner.Scan(text));

    [Theory]
    [InlineData("Your password is hunter22, pay.", "Your password is ••••, pay.")]
    [InlineData("su contraseña «gato azul9», pague", "su contraseña «••••», pague")]
    [InlineData("mot de passe : “chat noir 9”", "mot de passe : “••••”")]
    public void A_mask_covers_the_whole_secret_and_nothing_else(string text, string masked) =>
        Assert.Equal(masked, PasswordClaimScanner.Mask(text, PasswordClaimScanner.Scan(text)));

    [Theory]
    [InlineData("a quote that never closes: password \"gato azul9\nnext line\"", "gato azul9")]
    [InlineData("password: \"gato9 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"", "gato9 a")]
    public void A_quote_without_an_end_on_its_line_or_in_reach_masks_no_more_than_a_word(string text, string tooMuch) =>
        Assert.DoesNotContain(
            PasswordClaimScanner.Scan(text),
            c => text.Substring(c.Start, c.Length).StartsWith(tooMuch, StringComparison.Ordinal));

    [Theory]
    [InlineData("I know Hunter22", "I know ••••")]
    [InlineData("HUNTER22", "••••")]
    [InlineData("\"hunter22\"", "\"••••\"")]
    [InlineData("«hunter22» – pay", "«••••» – pay")]
    [InlineData("\u200Bhunter22\u200B", "\u200B••••\u200B")]
    [InlineData("hun\u200Bter\u00AD22", "••••")]
    [InlineData("hunter2", "hunter2")]
    public void A_secret_of_the_body_is_masked_in_other_words(string other, string masked)
    {
        const string Text = "Your password is hunter22.";
        Assert.Equal(masked, PasswordClaimScanner.MaskElsewhere(other, Text, PasswordClaimScanner.Scan(Text)));
    }

    [Theory]
    [InlineData("Your password is \"\u200Bgato azul9\u200B\".")]
    [InlineData("Your password is \"gato  azul9\".")]
    public void Unseen_characters_and_blanks_of_the_secret_do_not_matter(string text) =>
        Assert.Equal("To: ••••", PasswordClaimScanner.MaskElsewhere("To: Gato Azul9", text, PasswordClaimScanner.Scan(text)));

    [Fact]
    public void A_claim_is_reported_once_where_two_phrases_name_it() =>
        Assert.Single(PasswordClaimScanner.Scan("Your password, hunter22, is your password"));

    [Fact]
    public void Too_many_names_are_a_fact_of_the_result()
    {
        PasswordClaimScanner.Scan(string.Concat(Enumerable.Repeat("password ", 3_000)), out var truncated);
        Assert.True(truncated);
    }

    [Fact]
    public void An_ordinary_text_reaches_no_limit()
    {
        PasswordClaimScanner.Scan("Your password is hunter22.", out var truncated);
        Assert.False(truncated);
    }

    [Fact]
    public void Whatever_is_put_in_quotes_after_is_is_masked_whole() =>
        Gen.String[Gen.Char["abcdefghkmnopqr0123456789 !#+"], 4, 60].Select(s => "x" + s.Trim() + "9z").Sample(secret =>
            PasswordClaimScanner.Mask($"Your password is \"{secret}\".", PasswordClaimScanner.Scan($"Your password is \"{secret}\"."))
                == "Your password is \"••••\".");

    [Theory]
    [InlineData("your password {0} is known")]
    [InlineData("password {0}")]
    [InlineData("the password for {0} {0} x{0}")]
    public void No_sign_behind_the_word_stops_the_reading(string text)
    {
        Assert.All(
            Enumerable.Range(0, char.MaxValue + 1),
            c => Assert.NotNull(PasswordClaimScanner.Scan(text.Replace("{0}", $"{(char)c}", StringComparison.Ordinal)).ToArray()));
    }
}
