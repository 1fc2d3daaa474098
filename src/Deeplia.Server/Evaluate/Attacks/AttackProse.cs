using Deeplia.Mail.Data;
using Deeplia.Mail.Message;

namespace Deeplia.Server.Evaluate.Attacks;

/// <summary>Sentences by language, of one file of <c>data/attacks/</c>: lines of a language's code, a colon, and a sentence.</summary>
internal sealed class AttackProse
{
    private const string DefaultLanguage = "en";

    private static readonly MailReader Reader = new(ReaderOptions.Default);

    private readonly Dictionary<string, string[]> _byLanguage;

    private AttackProse(Dictionary<string, string[]> byLanguage) => _byLanguage = byLanguage;

    /// <summary>Talk of work, family and technology.</summary>
    public static AttackProse GoodWords { get; } = Load("attacks/good-words.txt");

    /// <summary>Orders to a machine that reads along.</summary>
    public static AttackProse MachineOrders { get; } = Load("attacks/machine-orders.txt");

    /// <summary>The languages there are sentences in.</summary>
    public IReadOnlyCollection<string> Languages => _byLanguage.Keys;

    /// <summary>Reads what a sender knows of their own message: its language, if there is prose in it, and its date.</summary>
    /// <param name="mail">The message.</param>
    /// <returns>A key for the other methods; English where the language is another one or unknown.</returns>
    public (string Language, DateTimeOffset? Date) Know(byte[] mail)
    {
        var message = Reader.Read(new RawMail(mail, Envelope.Unknown));
        var code = message.Language.Code;
        return (_byLanguage.ContainsKey(code) ? code : DefaultLanguage, message.Date);
    }

    /// <summary>All sentences of one language, in the order of the file.</summary>
    public IReadOnlyList<string> Sentences(string language) => _byLanguage[language];

    /// <summary>One sentence.</summary>
    public string Sentence(string language, Random random) => _byLanguage[language][random.Next(_byLanguage[language].Length)];

    /// <summary>Sentences in any order, none twice before all were said, until there are enough words.</summary>
    /// <param name="language">Of <see cref="Languages"/>.</param>
    /// <param name="minWords">Fewest words.</param>
    /// <param name="maxWords">Most words; the last sentence is left out when it would go beyond.</param>
    /// <param name="random">Chance.</param>
    public string Paragraph(string language, int minWords, int maxWords, Random random)
    {
        var wanted = random.Next(minWords, maxWords + 1);
        var chosen = new List<string>();
        var words = 0;
        while (words < wanted)
        {
            var sentences = (string[])_byLanguage[language].Clone();
            random.Shuffle(sentences);
            foreach (var sentence in sentences)
            {
                var count = sentence.AsSpan().Count(' ') + 1;
                if (words >= wanted || words + count > maxWords)
                {
                    return string.Join(' ', chosen);
                }

                chosen.Add(sentence);
                words += count;
            }
        }

        return string.Join(' ', chosen);
    }

    private static AttackProse Load(string path) => new(DataFile.ReadLines(path)
        .Select(line => line.Split(": ", 2))
        .GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal));
}
