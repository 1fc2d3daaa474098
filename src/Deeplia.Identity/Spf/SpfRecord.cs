using System.Buffers;
using System.Text;

namespace Deeplia.Identity.Spf;

/// <summary>One record, its syntax checked from end to end before anything is evaluated (RFC 7208 §4.6).</summary>
internal sealed class SpfRecord
{
    private const string Version = "v=spf1";

    private SpfRecord(string text) => Text = text;

    /// <summary>The record as published.</summary>
    public string Text { get; }

    /// <summary>The terms in order, modifiers among them; empty when there is a problem.</summary>
    public SpfTerm[] Terms { get; private set; } = [];

    /// <summary>Place of the redirect among the terms, or -1.</summary>
    public int Redirect { get; private set; } = -1;

    /// <summary>Place of the explanation among the terms, or -1.</summary>
    public int Explanation { get; private set; } = -1;

    /// <summary>The first thing wrong.</summary>
    public SpfProblem Problem { get; private set; }

    public int ProblemStart { get; private set; }

    public int ProblemLength { get; private set; }

    /// <summary>Whether a TXT record is an SPF record (RFC 7208 §4.5): the version, then a space or the end.</summary>
    public static bool IsSpf(string text) =>
        text.StartsWith(Version, StringComparison.OrdinalIgnoreCase) && (text.Length == Version.Length || text[Version.Length] == ' ');

    /// <summary>Reads a record; what is wrong with it is in <see cref="Problem"/>.</summary>
    public static SpfRecord Parse(string text)
    {
        var record = new SpfRecord(text);
        if (text.Length > SpfLimits.RecordLength)
        {
            record.Problem = SpfProblem.TooLong;
        }
        else if (!Ascii.IsValid(text))
        {
            record.Problem = SpfProblem.NotAscii;
        }
        else
        {
            record.ReadTerms();
        }

        return record;
    }

    private void ReadTerms()
    {
        var buffer = ArrayPool<SpfTerm>.Shared.Rent(16);
        var count = 0;
        try
        {
            for (var at = Version.Length; at < Text.Length;)
            {
                if (Text[at] == ' ')
                {
                    at++;
                    continue;
                }

                var end = Text.IndexOf(' ', at);
                end = end < 0 ? Text.Length : end;
                Problem = SpfTermReader.Read(Text, at, end, out var term);
                if (Problem == SpfProblem.None)
                {
                    Problem = Note(term.Kind, count);
                }

                if (Problem != SpfProblem.None)
                {
                    (ProblemStart, ProblemLength) = (at, end - at);
                    return;
                }

                if (count == buffer.Length)
                {
                    Grow(ref buffer);
                }

                buffer[count++] = term;
                at = end;
            }

            Terms = buffer.AsSpan(0, count).ToArray();
        }
        finally
        {
            ArrayPool<SpfTerm>.Shared.Return(buffer);
        }
    }

    private static void Grow(ref SpfTerm[] buffer)
    {
        var larger = ArrayPool<SpfTerm>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<SpfTerm>.Shared.Return(buffer);
        buffer = larger;
    }

    // Each of the two may appear once (RFC 7208 §6).
    private SpfProblem Note(SpfTermKind kind, int place)
    {
        switch (kind)
        {
            case SpfTermKind.Redirect when Redirect < 0:
                Redirect = place;
                return SpfProblem.None;
            case SpfTermKind.Explanation when Explanation < 0:
                Explanation = place;
                return SpfProblem.None;
            case SpfTermKind.Redirect or SpfTermKind.Explanation:
                return SpfProblem.SecondModifier;
            default:
                return SpfProblem.None;
        }
    }
}
