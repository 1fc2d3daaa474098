using CsCheck;
using Deeplia.Guardian.Case;

namespace Deeplia.Tests.Guardian.Case;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Martin, Camille")]
    [InlineData("CAMILLE MARTIN")]
    [InlineData("Dr. Camille Martin")]
    [InlineData("Mme Camille Martin (Atelier)")]
    [InlineData("\"Camille Martin\" [external]")]
    [InlineData("Camille Martin via Calendar")]
    [InlineData("Cámïlle Martín")]
    [InlineData("Саmille Mаrtin")] // Cyrillic С, а
    public void One_person_has_one_form(string written) =>
        Assert.Equal(PersonName.Fold("Camille Martin"), PersonName.Fold(written));

    [Theory]
    [InlineData("Camille Marin")]
    [InlineData("Camille")]
    [InlineData("Martin")]
    public void Another_name_stays_another_name(string written) =>
        Assert.NotEqual(PersonName.Fold("Camille Martin"), PersonName.Fold(written));

    [Fact]
    public void Letters_people_write_plainly_fold_alike() =>
        Assert.Equal(PersonName.Fold("Soren Strasse"), PersonName.Fold("Søren Straße"));

    [Fact]
    public void No_name_throws() => Gen.String.Sample(name => PersonName.Fold(name) == PersonName.Fold(name.Trim()));
}
