#!/usr/bin/env python3
"""Runs validate.py over many Word files with few starts of xmllint: what takes its time is reading the schema, once a start.

usage: validateMany.py VALIDATE.py FILE.docx [...]      prints and exits as validate.py does

Every part of every file is checked, as validate.py prepares it; a part that is the same in several files is checked once.
"""
import contextlib, hashlib, importlib.util, io, os, subprocess, sys, tempfile
from xml.etree import ElementTree as ET

MOST = 400  # parts a start: their paths must fit on a command line

def load(path):
    spec = importlib.util.spec_from_file_location('validate', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

def main(script, files):
    validate = load(script)
    with tempfile.TemporaryDirectory() as work:
        parts = {}
        def gather(_name, data, _work):
            key = hashlib.sha256(data).hexdigest()
            if key not in parts:
                root = ET.fromstring(data)
                validate.strip(root)
                parts[key] = os.path.join(work, key)
                ET.ElementTree(root).write(parts[key], xml_declaration=True, encoding='UTF-8')
            return []
        validate.schema_errors = gather
        with contextlib.redirect_stdout(io.StringIO()):
            validate.main(files)
        found = {key: [] for key in parts}
        paths = sorted(parts.values())
        for start in range(0, len(paths), MOST):
            command = ['xmllint', '--noout', '--nonet', '--schema', os.path.join(validate.HERE, 'wml.xsd')]
            run = subprocess.run(command + paths[start:start + MOST], capture_output=True, text=True)
            checked = {line.rsplit(' ', 1)[0] for line in run.stderr.splitlines() if line.endswith(' validates')}
            for path in paths[start:start + MOST]:
                if path in checked: continue
                said = [line.replace(path, '') for line in run.stderr.splitlines() if line.startswith(path)]
                own = [line for line in said if not line.endswith(' fails to validate')]
                found[os.path.basename(path)] = own or ['xmllint did not say that it is valid']
        validate.schema_errors = lambda name, data, _work: [name + line for line in found[hashlib.sha256(data).hexdigest()]]
        return validate.main(files)

if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2:]))
