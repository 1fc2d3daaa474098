using Deeplia.Guardian.Observe.Harm;
using Deeplia.Tests.Guardian.Observe.Harm.Facts;

namespace Deeplia.Tests.Guardian.Observe.Harm;

public sealed class PasswordDetectorTests
{
    private const string Finding = "harm.password.claimed";
    private static readonly PasswordDetector Detector = new();

    [Theory]
    [Gives(Finding)]
    [InlineData("I know that mouette!42 is one of your passwords.")]
    [InlineData("Your password is mouette!42 and I used it.")]
    [InlineData("Votre mot de passe est mouette!42, vous le reconnaissez.")]
    [InlineData("Ihr Passwort lautet mouette!42, nicht wahr?")]
    [InlineData("Tu contraseña es mouette!42, la conozco bien.")]
    [InlineData("A sua palavra-passe é mouette!42, como vê.")]
    [InlineData("La tua password è mouette!42, vero?")]
    [InlineData("Je wachtwoord is mouette!42, dat klopt toch?")]
    [InlineData("Twoje hasło to mouette!42, prawda?")]
    [InlineData("Ditt lösenord är mouette!42, eller hur?")]
    [InlineData("Ваш пароль: mouette!42")]
    [InlineData("Vaše heslo je mouette!42, že?")]
    [InlineData("あなたのパスワードは mouette!42 です。")]
    public void A_stated_password_is_seen(string text) => Assert.Equal([Finding], new Letter { Text = text }.Ids(Detector));

    [Fact]
    public void The_password_itself_is_never_shown() => Assert.DoesNotContain(
        "mouette", Assert.Single(new Letter { Text = "Your password is mouette!42. Pay." }.Seen(Detector)).Quote, StringComparison.Ordinal);

    [Fact]
    public void The_quote_shows_where_it_stood() => Assert.Contains(
        "Your password is ••••", Assert.Single(new Letter { Text = "Your password is mouette!42. Pay." }.Seen(Detector)).Quote,
        StringComparison.Ordinal);

    [Fact]
    [Gives(Finding)]
    public void A_password_in_the_subject_is_seen() => Assert.Equal(
        [Finding], new Letter { Subject = "Your password: mouette!42", Text = "Read this to the end." }.Ids(Detector));

    [Theory]
    [Spares(Finding)]
    [InlineData("You asked to reset your password. Open https://accounts.sender.example/reset?t=a81b within one hour.")]
    [InlineData("Your password was changed on 3 March. If it was not you, call us.")]
    [InlineData("Vous avez oublié votre mot de passe ? Choisissez-en un nouveau ici : https://compte.sender.example/nouveau")]
    [InlineData("Votre mot de passe a été modifié aujourd'hui à 9 h 12.")]
    [InlineData("Sie haben Ihr Passwort vergessen? Über diesen Link vergeben Sie ein neues: https://konto.sender.example/neu")]
    [InlineData("Su contraseña caduca en 7 días. Cámbiela en la página de su cuenta.")]
    [InlineData("A sua palavra-passe foi alterada com sucesso.")]
    [InlineData("La tua password è scaduta: scegline una nuova nella pagina del profilo.")]
    [InlineData("Je wachtwoord is gewijzigd. Was jij dit niet? Neem dan contact op.")]
    [InlineData("Twoje hasło zostało zmienione. Jeśli to nie Ty, napisz do nas.")]
    [InlineData("Ваш пароль был изменён сегодня.")]
    [InlineData("パスワードの再設定を受け付けました。")]
    [InlineData("Never tell anyone your password. Our staff will not ask for it.")]
    [InlineData("A good password is long: three words are better than one.")]
    public void A_real_reset_and_good_advice_state_none(string text) => Assert.Empty(new Letter { Text = text }.Ids(Detector));

    [Theory]
    [Gives("harm.password.leaked-yours", "harm.password.leaked-never-yours", "harm.password.leaked", "harm.password.yours-not-leaked",
        "harm.password.not-known")]
    [InlineData("mouette!42", "mouette!42", "harm.password.leaked-yours")]
    [InlineData("mouette!42", "other", "harm.password.leaked-never-yours")]
    [InlineData("mouette!42", null, "harm.password.leaked")]
    [InlineData("other", "mouette!42", "harm.password.yours-not-leaked")]
    [InlineData("other", "other", "harm.password.not-known")]
    [InlineData("other", null, "harm.password.not-known")]
    public void A_stated_password_is_looked_up(string leaked, string? own, string answer)
    {
        var leaks = new KnownLeaks { Passwords = [leaked], Own = own is null ? null : [own] };
        Assert.Equal([Finding, answer], new Letter { Text = "Your password is mouette!42. Pay.", Owner = leaks.Owner }.Ids(Detector));
    }

    [Theory]
    [InlineData("Your password is \"mouette!42\", you see.")]
    [InlineData("Your password: mouette!42!")]
    [InlineData("mouette!42, that is your password.")]
    public void Marks_around_a_password_do_not_hide_it(string text) => Assert.Contains(
        "harm.password.leaked", new Letter { Text = text, Owner = new KnownLeaks { Passwords = ["mouette!42"] }.Owner }.Ids(Detector));

    [Fact]
    [Spares("harm.password.leaked-yours", "harm.password.leaked-never-yours", "harm.password.leaked", "harm.password.yours-not-leaked",
        "harm.password.not-known")]
    public void A_real_reset_gives_nothing_to_look_up() => Assert.Empty(new Letter
    {
        Text = "Votre mot de passe a été modifié aujourd'hui à 9 h 12.", Owner = new KnownLeaks { Passwords = ["modifié"], Own = ["été"] }.Owner,
    }.Ids(Detector));

    [Fact]
    public void No_finding_shows_the_password_or_its_hash()
    {
        var letter = new Letter { Text = "Your password is mouette!42.", Owner = new KnownLeaks { Passwords = ["mouette!42"] }.Owner };
        var words = letter.Seen(Detector).SelectMany(f => f.Arguments.Select(a => a.Value).Append(f.Quote ?? "")).ToArray();
        Assert.DoesNotContain(words, w => w.Contains("mouette", StringComparison.OrdinalIgnoreCase));
    }
}
