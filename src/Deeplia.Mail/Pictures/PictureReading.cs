using Deeplia.Mail.Message;
using Deeplia.Pictures;

namespace Deeplia.Mail.Pictures;

/// <summary>Reads the QR codes of a message, wherever a reader could point a camera at one.</summary>
internal sealed class PictureReading
{
    private const int MaxCodes = 12;
    private const int LeastWords = 1_000; // bytes: less is a pixel or an icon
    private const int LargeFile = 256 * 1024;
    private const int MaxPieces = 12;
    private const int PieceSide = 1_000;

    private readonly PictureBudget _budget = new();
    private readonly List<SeenCode> _codes = [];
    private readonly List<Raster> _pieces = [];
    private bool _hasCorner;
    private int _count;
    private int _notRead;

    /// <summary>Reads all pictures and drawings.</summary>
    /// <param name="message">The message.</param>
    /// <param name="htmlSource">The source of its HTML part, or null.</param>
    public static SeenPictures Read(MailMessage message, string? htmlSource)
    {
        var reading = new PictureReading();
        // Photographs wait, so that a few of them do not use up what a small code needs.
        foreach (var picture in PictureGathering.Of(message, htmlSource).OrderBy(p => p.Bytes.Length > LargeFile))
        {
            reading.Read(picture);
        }

        reading.Join();
        reading.Draw(message);
        return reading._count == 0 && reading._codes.Count == 0 ? SeenPictures.None : new SeenPictures
        {
            Codes = [.. reading._codes.DistinctBy(c => c.Text).Take(MaxCodes)],
            Count = reading._count,
            NotRead = reading._notRead,
        };
    }

    /// <summary>Pictures that may hold words, as grey PGM files.</summary>
    public static IEnumerable<byte[]> Grey(MailMessage message, string? htmlSource)
    {
        var budget = new PictureBudget();
        return PictureGathering.Of(message, htmlSource)
            .Where(p => p.IsShown && p.Bytes.Length > LeastWords)
            .Select(p => Raster.Decode(p.Bytes, budget))
            .OfType<Raster>()
            .Where(p => p is { Width: > 100, Height: > 30 })
            .Select(p => p.ToPgm());
    }

    private void Read(PictureFile file)
    {
        _count++;
        var picture = file.Raster ?? Raster.Decode(file.Bytes, _budget);
        if (picture is null)
        {
            _notRead++;
            return;
        }

        var reading = CodeReader.Read(picture, _budget);
        foreach (var code in reading.Codes)
        {
            _codes.Add(new SeenCode(code, file.IsShown ? CodeForm.Picture : CodeForm.Document, file.Path));
        }

        if (reading.Codes.Count == 0 && _pieces.Count < MaxPieces && picture.Width < PieceSide && picture.Height < PieceSide)
        {
            _pieces.Add(picture);
            _hasCorner |= reading.Corners > 0;
        }
    }

    private void Join()
    {
        if (!_hasCorner || _pieces.Count < 2)
        {
            return;
        }

        foreach (var whole in PictureMosaic.Joined(_pieces))
        {
            foreach (var code in CodeReader.Read(whole, _budget).Codes)
            {
                _codes.Add(new SeenCode(code, CodeForm.Pieces, ""));
            }
        }
    }

    private void Draw(MailMessage message)
    {
        foreach (var drawing in CharacterDrawings.Of(message.PlainText).Concat(CharacterDrawings.Of(message.Html?.VisibleText)))
        {
            Add(drawing, CodeForm.Characters);
        }

        foreach (var drawing in message.Html?.Drawings ?? [])
        {
            Add(drawing, CodeForm.Cells);
        }
    }

    private void Add(ModuleGrid drawing, CodeForm form)
    {
        foreach (var grid in drawing.AsCodes())
        {
            if (CodeReader.ReadGrid(grid.Width, grid.Height, grid.IsDark, _budget) is { } text)
            {
                _codes.Add(new SeenCode(text, form, ""));
                return;
            }
        }
    }
}
