using CsCheck;
using Deeplia.Mail.Attachments.Files;
using Deeplia.Mail.Attachments.Office;
using Deeplia.Tests.Mail.Attachments.Making;

namespace Deeplia.Tests.Mail.Attachments.Office;

public sealed class VbaSourceTests
{
    // The examples of MS-OVBA 3.2.
    [Theory]
    [InlineData("0119B000616263646566676800696A6B6C6D6E6F70007172737475762E", "abcdefghijklmnopqrstuv.")]
    [InlineData("012FB000236161616263646582660070616768696A013808616B6C00306D6E6F700671027004107273747576107778797A003C", "#aaabcdefaaaaghijaaaaaklaaamnopqaaaaaaaaaaaarstuvwxyzaaa")]
    [InlineData("0103B002614500", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void The_examples_of_the_specification_are_read(string container, string source) =>
        Assert.Equal(source, VbaSource.Decompress(Convert.FromHexString(container), WorkBudget.ForMessage()));

    [Fact]
    public void What_was_packed_is_found_again() => Gen.String[Gen.Char['a', 'e'], 0, 20_000].Sample(source =>
        VbaSource.Find(OfficeMaker.Module(source), WorkBudget.ForMessage()) == "Attribute VB_Name = \"ThisDocument\"\r\n" + source, iter: 20, seed: "0000000000000");
}
