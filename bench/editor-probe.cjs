// What VS Code loads for the bench: waits for the first audit, types into the README, and writes down what the extension cost.
/* global process, setTimeout */
const { writeFileSync } = require('node:fs');
const vscode = require('vscode');

const keys = 10;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

exports.run = async () => {
  const extension = vscode.extensions.getExtension('portfolio-coach.portfolio-coach');
  const coach = await extension.activate();
  await vscode.commands.executeCommand('portfolioCoach.checklist.focus');
  await coach.whenAudited();
  await pause(1000);
  const opened = coach.figures;
  const edits = [];
  const [readme] = await vscode.workspace.findFiles('[Rr][Ee][Aa][Dd][Mm][Ee].*', undefined, 1);
  if (readme) {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(readme));
    for (let key = 0; key < keys; key++) {
      await editor.edit((edit) => edit.insert(new vscode.Position(editor.document.lineCount, 0), 'x'));
      await pause(600);
      if (coach.figures.lastEdit !== null) edits.push(coach.figures.lastEdit);
    }
  }
  const { longestTask, dearestTask, longestDelay } = coach.figures;
  const figures = { ...opened, edits, longestTask, dearestTask, longestDelay };
  writeFileSync(process.env.PORTFOLIO_COACH_FIGURES, JSON.stringify(figures));
};
