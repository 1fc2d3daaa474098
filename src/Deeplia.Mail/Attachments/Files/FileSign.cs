namespace Deeplia.Mail.Attachments.Files;

/// <summary>What was seen in a file that may matter for its reader's safety. A fact, not a judgement.</summary>
public enum FileSign
{
    /// <summary>A program for Windows.</summary>
    Program,

    /// <summary>A script that Windows runs at a click.</summary>
    Script,

    /// <summary>A script, or a macro that starts by itself, that starts programs, fetches files or hides its words.</summary>
    ScriptCalls,

    /// <summary>A shortcut that starts something or opens a place elsewhere.</summary>
    Shortcut,

    /// <summary>A shortcut to a web page.</summary>
    WebShortcut,

    /// <summary>A disk image.</summary>
    DiskImage,

    /// <summary>A OneNote section that holds a file to be started.</summary>
    NoteFile,

    /// <summary>A visible file name that hides what the file is: directions reversed, spaces before the ending.</summary>
    DisguisedName,

    /// <summary>A harmless ending before a dangerous one.</summary>
    DoubleExtension,

    /// <summary>A harmless ending on content that acts.</summary>
    TypeMismatch,

    /// <summary>A VBA project.</summary>
    Macro,

    /// <summary>A macro that starts by itself.</summary>
    AutoRunMacro,

    /// <summary>A sheet of Excel 4 macros.</summary>
    MacroSheet,

    /// <summary>A relation that loads a template, frame or object from elsewhere.</summary>
    RemoteTemplate,

    /// <summary>A file embedded in a document that starts when opened.</summary>
    EmbeddedProgram,

    /// <summary>A field that starts a program (dynamic data exchange).</summary>
    Dde,

    /// <summary>An object of rich text that loads by itself, or an equation that old editors choke on.</summary>
    RichTextObject,

    /// <summary>Locked with a password.</summary>
    Locked,

    /// <summary>Nothing inside.</summary>
    EmptyArchive,

    /// <summary>Grows beyond measure, overlaps itself or nests without end.</summary>
    Bomb,

    /// <summary>A format whose content is not read.</summary>
    NotOpened,

    /// <summary>A page that builds a file in the browser.</summary>
    Smuggling,

    /// <summary>A page that asks for a password.</summary>
    PasswordForm,

    /// <summary>A page that leads elsewhere by itself.</summary>
    Redirect,

    /// <summary>A page whose script writes what it hides.</summary>
    HiddenPage,

    /// <summary>A drawing with a script that acts.</summary>
    ActiveDrawing,

    /// <summary>A PDF that starts a program.</summary>
    PdfLaunch,

    /// <summary>A PDF that runs a script or sends data when opened.</summary>
    PdfAction,

    /// <summary>A PDF of few words and one big link.</summary>
    PdfLure,
}
