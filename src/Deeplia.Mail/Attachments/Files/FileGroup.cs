namespace Deeplia.Mail.Attachments.Files;

/// <summary>What the ending of a file's name promises, as <c>data/attachments/types.txt</c> groups them.</summary>
internal enum FileGroup
{
    None, Program, Script, Shortcut, Image, Note, Macro, Office, Archive, Web, Developer, Calendar, Card, Mail, Pdf,
}
